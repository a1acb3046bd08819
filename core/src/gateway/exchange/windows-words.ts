/**
 * Splits a line as `cmd.exe` and then a Windows program do: browsers copy requests as such lines.
 * The shell takes away carets, the program's own start-up code reads quotes and backslashes.
 */
import { refused } from './import-form.ts';
import type { CommandReading, ShellWord } from './shell-words.ts';

/** True for a line that was written for `cmd.exe`, by its first quote or its first line's end. */
export function isForWindows(text: string): boolean {
  const first = /\^["\r\n]|["']|\\\r?\n/.exec(text)?.[0] ?? '';
  return first.startsWith('^') || (first === '"' && /^[^\r\n]*\^[ \t]*\r?\n/.test(text));
}

/** One command: a line break without a caret ends it. */
export function windowsCommand(text: string): CommandReading {
  const { chars, offsets, end } = withoutCarets(text);
  const words: ShellWord[] = [];
  let at = 0;
  while (at < chars.length) {
    if (/[ \t]/.test(chars.charAt(at))) {
      at += 1;
      continue;
    }
    const start = offsets[at] ?? 0;
    const word = readWord();
    if (word === null) return refused('The quote that begins here is not closed.', start);
    words.push({ text: word, start });
  }
  const rest = text.slice(end).trim();
  const notes = rest === '' ? [] : ['What stands behind the first command is left out.'];
  return { ok: true, commands: words.length === 0 ? [] : [{ words, operator: '' }], notes };

  function readWord(): string | null {
    const parts: string[] = [];
    let isQuoted = false;
    while (at < chars.length && (isQuoted || !/[ \t]/.test(chars.charAt(at)))) {
      const [slashes = '', quote = ''] =
        /^(\\*)("?)/.exec(chars.slice(at, at + 4096))?.slice(1) ?? [];
      at += slashes.length + quote.length;
      if (quote === '') {
        parts.push(slashes === '' ? chars.charAt(at) : slashes);
        if (slashes === '') at += 1;
        continue;
      }
      // Before a quote two backslashes stand for one, and a single one for the quote itself.
      parts.push('\\'.repeat(Math.floor(slashes.length / 2)));
      if (slashes.length % 2 === 1) parts.push('"');
      else if (isQuoted && chars.charAt(at) === '"') {
        parts.push('"');
        at += 1;
      } else isQuoted = !isQuoted;
    }
    return isQuoted ? null : parts.join('');
  }
}

/** What `cmd.exe` hands to the program, each character with its place; `end` is where it stops. */
function withoutCarets(text: string): {
  readonly chars: string;
  readonly offsets: readonly number[];
  readonly end: number;
} {
  const chars: string[] = [];
  const offsets: number[] = [];
  let isQuoted = false;
  let at = 0;
  const keep = (char: string): void => {
    chars.push(char);
    offsets.push(at);
  };
  for (; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '^' && !isQuoted) {
      at += 1;
      const isBreak = /^\r?\n/.exec(text.slice(at, at + 2))?.[0];
      if (isBreak === undefined) keep(text.charAt(at));
      else {
        at += isBreak.length - 1;
        // The first character of the line that follows is taken as it is, a line break too.
        const next = /^\r?\n/.exec(text.slice(at + 1, at + 3))?.[0];
        if (next === undefined) continue;
        at += next.length;
        keep('\n');
      }
      continue;
    }
    if (char === '\n' || (char === '\r' && text.charAt(at + 1) === '\n')) break;
    if (char === '"') isQuoted = !isQuoted;
    keep(char);
  }
  return { chars: chars.join(''), offsets, end: at };
}
