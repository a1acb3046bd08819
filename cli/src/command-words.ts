/** How the words of a command are read, whichever it is. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandFailure } from './failure.ts';

/** What stands behind a complaint about words. */
export const seeHelp = '; see apigateway-integrations --help';

/** The choice that was given; a `CommandFailure` names all of them where it is none. */
export function oneOf<const Choice extends string>(
  option: string,
  given: unknown,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === given);
  if (found !== undefined) return found;
  throw new CommandFailure(`${option} must be ${choices.join(' or ')}, not '${String(given)}'`);
}

/** The text of an option; null where it was not given. */
export function textOf(given: unknown): string | null {
  return typeof given === 'string' ? given : null;
}

/** Options and the words between them; a `CommandFailure` for an option that is not known. */
export function parse(
  words: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's sentence names the option; its advice behind it concerns names that begin with a dash.
    const sentence = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new CommandFailure(`${sentence}${seeHelp}`);
  }
}
