/** Reading what the command line names. */
import { readFileSync } from 'node:fs';
import { languageOfName, languageOfText, type HostLanguage } from '../../core/src/index.ts';
import { CommandFailure } from './failure.ts';
import { reasonOf } from '../../protocol/src/reason-of.ts';

/** A file's text without a byte order mark. Throws a `CommandFailure` that says why it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CommandFailure(`${file}: ${fileFault(error)}`);
  }
}

/**
 * The language of a file by its name's end; a name of another kind (`openapi.yaml.tpl`) is told by
 * its content. Null for a file that is neither OpenAPI nor a template.
 */
export function languageOfFile(file: string, text: string): HostLanguage | null {
  return languageOfName(file) ?? languageOfText(text);
}

/** `languageOfFile` for a file that must have one; throws a `CommandFailure` where it has none. */
export function needLanguageOfFile(file: string, text: string): HostLanguage {
  const language = languageOfFile(file, text);
  if (language !== null) return language;
  throw new CommandFailure(
    `${file}: neither OpenAPI nor a mapping template; give a .yaml, .yml, .json or .vtl file`,
  );
}

function fileFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'no such file; check the path';
    case 'EISDIR':
      return 'is a directory; name the files in it';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read; check its permissions';
    default:
      return `cannot be read (${reasonOf(error)})`;
  }
}
