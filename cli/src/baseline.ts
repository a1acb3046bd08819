/**
 * A baseline: the findings that a project has made its peace with, so that only new ones are reported.
 * A finding is known again by its file, code, message and place among the keys of its file; lines do
 * not count, so that what is written above it does not make it new.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { CommandFailure } from './failure.ts';
import type { Finding } from './finding.ts';
import { readText } from './read-file.ts';
import { reasonOf } from '../../protocol/src/reason-of.ts';

/** One line of a baseline. */
interface BaselineEntry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string;
  readonly code: string;
  readonly message: string;
  /** JSON pointer of the key around it; empty in a template's own file. */
  readonly at: string;
  /** How many of these there are; 1 where it is left out. */
  readonly count?: number;
}

export interface Comparison {
  /** What the baseline does not know, in the order of the findings. */
  readonly fresh: readonly Finding[];
  /** How many findings it knows. */
  readonly known: number;
  /** How many it knows that are found no more, in the files that were checked or are gone. */
  readonly gone: number;
}

/** Write the findings as a baseline. Throws a `CommandFailure` where that cannot be done. */
export function writeBaseline(file: string, findings: readonly Finding[]): void {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const line = JSON.stringify(entryOf(finding, file));
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  // A line each, sorted: then version control merges and shows them well.
  const lines = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([line, count]) => {
      const entry = JSON.parse(line) as BaselineEntry;
      return `    ${JSON.stringify(count === 1 ? entry : { ...entry, count })}`;
    });
  const text = `{\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`;
  try {
    writeFileSync(file, text);
  } catch (error) {
    const why = reasonOf(error);
    throw new CommandFailure(`${file}: the baseline cannot be written (${why})`);
  }
}

/**
 * Tell the new findings from the old. One at a place where the baseline has none may be an old one
 * that moved with its path, as long as the file has too few of the same code and message.
 * @param checked the files that were checked; of others nothing can be gone.
 */
export function compareWithBaseline(
  file: string,
  findings: readonly Finding[],
  checked: readonly string[],
): Comparison {
  const entries = readBaseline(file);
  const atPlace = new Counts(entries, (entry) => [entry.file, entry.code, entry.message, entry.at]);
  const elsewhere = findings.filter((finding) => !atPlace.take(entryOf(finding, file)));
  const moved = new Counts(atPlace.left(), (entry) => [entry.file, entry.code, entry.message]);
  const fresh = elsewhere.filter((finding) => !moved.take(entryOf(finding, file)));

  const seen = new Set(checked.map((path) => nameIn(path, file)));
  const isSeen = (name: string): boolean =>
    seen.has(name) || !existsSync(resolve(dirname(file), name));
  const gone = moved
    .left()
    .filter((entry) => isSeen(entry.file))
    .reduce((sum, { count = 1 }) => sum + count, 0);
  return { fresh, known: findings.length - fresh.length, gone };
}

/** How many entries there are of each kind, and which of them were taken. */
class Counts {
  readonly #keyOf: (entry: BaselineEntry) => string;
  readonly #left = new Map<string, BaselineEntry & { readonly count: number }>();

  constructor(
    entries: readonly BaselineEntry[],
    parts: (entry: BaselineEntry) => readonly string[],
  ) {
    this.#keyOf = (entry) => JSON.stringify(parts(entry));
    for (const entry of entries) this.#add(entry, entry.count ?? 1);
  }

  /** True where there was one of this kind, which is then used up. */
  take(entry: BaselineEntry): boolean {
    const isLeft = (this.#left.get(this.#keyOf(entry))?.count ?? 0) > 0;
    if (isLeft) this.#add(entry, -1);
    return isLeft;
  }

  left(): readonly BaselineEntry[] {
    return [...this.#left.values()].filter(({ count }) => count > 0);
  }

  #add(entry: BaselineEntry, number: number): void {
    const key = this.#keyOf(entry);
    const known = this.#left.get(key);
    this.#left.set(key, { ...(known ?? entry), count: (known?.count ?? 0) + number });
  }
}

function entryOf({ file, code, message, place }: Finding, baseline: string): BaselineEntry {
  return { file: nameIn(file, baseline), code, message, at: place };
}

function nameIn(file: string, baseline: string): string {
  return relative(dirname(resolve(baseline)), resolve(file)).replaceAll('\\', '/');
}

function readBaseline(file: string): readonly BaselineEntry[] {
  if (!existsSync(file)) {
    throw new CommandFailure(`${file}: no such file; write it with --write-baseline ${file}`);
  }
  const isNone = `${file}: is no baseline; write it anew with --write-baseline ${file}`;
  let read: unknown;
  try {
    read = JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(`${isNone} (${error instanceof Error ? error.message : ''})`);
  }
  const { findings } = Object(read) as { readonly findings?: unknown };
  if (!Array.isArray(findings) || !findings.every(isEntry)) throw new CommandFailure(isNone);
  return findings;
}

function isEntry(read: unknown): read is BaselineEntry {
  const { file, code, message, at, count = 1 } = Object(read) as Record<string, unknown>;
  const texts = [file, code, message, at];
  return texts.every((text) => typeof text === 'string') && Number.isSafeInteger(count);
}
