/** Splits a line into commands and words as a POSIX shell does, with bash's `$'…'`. */
import { ansiCText } from './ansi-c-escapes.ts';
import { refused, type ImportRefusal } from './import-form.ts';

export interface ShellWord {
  readonly text: string;
  /** Where it begins, a UTF-16 offset. */
  readonly start: number;
}

export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** What stands behind it: `|`, `;`, `&`, a line break; '' at the end. */
  readonly operator: string;
}

export type CommandReading =
  | {
      readonly ok: true;
      readonly commands: readonly ShellCommand[];
      /** What a shell would have done and was not done here. */
      readonly notes: readonly string[];
    }
  | ImportRefusal;

/** A lone carriage return is one, so that every character of a line is met by some rule. */
const BLANKS = /[ \t\r]+|\\\r?\n/y;
const OPERATOR = /\|\||&&|[|&;\n]/y;
const REDIRECTION = /\d*(?:<<<?|>>|>&|[<>])/y;
/** What a shell would replace, outside of single quotes. */
const EXPANSION = /\$\w+|\$\{[^}]*\}|\$\([^)]*\)|`[^`]*`/y;

/** Reads as far as quoting goes; variables and commands inside stay as written, with a note. */
export function shellCommands(text: string): CommandReading {
  const commands: ShellCommand[] = [];
  const notes: string[] = [];
  let words: ShellWord[] = [];
  let at = 0;
  while (at < text.length) {
    if (match(BLANKS) !== null) continue;
    if (match(/#[^\n]*/y) !== null) continue;
    const operator = match(OPERATOR);
    if (operator !== null) {
      if (words.length > 0) commands.push({ words, operator: operator.trim() });
      words = [];
      continue;
    }
    const start = at;
    const redirection = match(REDIRECTION);
    if (redirection?.includes('<<') === true) {
      return refused('A here-document is not read: put the body behind --data-raw.', start);
    }
    if (redirection !== null) match(BLANKS);
    const word = readWord();
    if (word === null) return refused('The quote that begins here is not closed.', at);
    if (redirection === null) words.push({ text: word, start });
    else notes.push(`The redirection ${redirection} ${word} is left out.`);
  }
  if (words.length > 0) commands.push({ words, operator: '' });
  return { ok: true, commands, notes };

  function match(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  }

  /** Null where a quote is open at the end; `at` is then where it begins. */
  function readWord(): string | null {
    const parts: string[] = [];
    while (at < text.length && !/[ \t\r\n|&;<>]/.test(text.charAt(at))) {
      const start = at;
      const part = readPart();
      if (part === null) {
        at = start;
        return null;
      }
      parts.push(part);
    }
    return parts.join('');
  }

  function readPart(): string | null {
    const single = match(/'[^']*'/y);
    if (single !== null) return single.slice(1, -1);
    const escaped = match(/\$'(?:[^'\\]|\\[^])*'/y);
    if (escaped !== null) return ansiCText(escaped.slice(2, -1));
    // A locale's translation of a text is the text itself.
    if (match(/\$(?=")/y) !== null) return '';
    if (text.charAt(at) === '"') return readDouble();
    if (text.charAt(at) === "'" || text.startsWith("$'", at)) return null;
    if (match(/\\\r?\n/y) !== null) return '';
    const literal = match(/\\[^]/y);
    if (literal !== null) return literal.slice(1);
    return readExpansion() ?? match(/[^\s'"\\$`|&;<>]+|[^]/y);
  }

  function readDouble(): string | null {
    const parts: string[] = [];
    at += 1;
    while (at < text.length) {
      if (match(/"/y) !== null) return parts.join('');
      const escape = match(/\\(?:[$`"\\]|\r?\n)/y);
      if (escape !== null) parts.push(/\n$/.test(escape) ? '' : escape.slice(1));
      else parts.push(readExpansion() ?? match(/[^"\\$`]+|[^]/y) ?? '');
    }
    return null;
  }

  function readExpansion(): string | null {
    const expansion = match(EXPANSION);
    if (expansion !== null) {
      notes.push(`${expansion} is left as it is written: a shell would put its value there.`);
    }
    return expansion;
  }
}
