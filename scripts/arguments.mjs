// Command lines of the project's own scripts.
import { parseArgs } from 'node:util';

/**
 * Reads options as node:util's `parseArgs` describes them; an unknown or malformed one ends the
 * program with code 2 and `usage`, `--help` with code 0.
 */
export function readArguments(options, usage) {
  try {
    const { values } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      strict: true,
    });
    if (!values.help) return values;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

/** Ends the program with code 2 and one line that says which values an option takes. */
export function refuse(message) {
  console.error(message);
  process.exit(2);
}
