/** How a new `*.scenario.json` file is written, and where; paths and text only, no editor. */
import type { Scenario } from '../../../core/src/gateway/scenario.ts';

/** How the names of scenario files end. */
export const scenarioEnding = '.scenario.json';

/** Whose scenarios are meant: an operation of a spec, or a template that stands alone. */
export interface Owner {
  /** Path of the spec or of the `.vtl` file; absolute, with `/`. */
  readonly path: string;
  /** Null for a template. */
  readonly operation: string | null;
}

/** How the scenario in a file of `folder` names its owner. */
export function ownerFields(
  folder: string,
  owner: Owner,
): Pick<Scenario, 'spec' | 'operation' | 'template'> {
  const path = relativePath(folder, owner.path);
  return owner.operation === null ? { template: path } : { spec: path, operation: owner.operation };
}

/** The inputs alone, without what ties them to a file. */
export function withoutOwner(scenario: Scenario): Scenario {
  const tied = new Set(['spec', 'operation', 'template', 'title']);
  return Object.fromEntries(Object.entries(scenario).filter(([key]) => !tied.has(key)));
}

/** A scenario as it stands in its file. */
export function textOfScenario(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

/**
 * A file name for a title: `late order!` gives `late-order.scenario.json`, numbered where it is taken,
 * if only in other letters: many file systems take `Late` and `late` for one.
 */
export function fileNameFor(title: string, taken: ReadonlySet<string>): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['scenario'];
  const stem = Array.from(words.join('-')).slice(0, 60).join('');
  const folded = new Set([...taken].map((one) => one.toLowerCase()));
  const name = (number: number): string =>
    `${stem}${number === 1 ? '' : `-${number}`}${scenarioEnding}`;
  let number = 1;
  while (folded.has(name(number))) number++;
  return name(number);
}

/** The way from a folder to a file; both absolute. */
export function relativePath(folder: string, path: string): string {
  // The root alone ends with its slash.
  const from = folder.replace(/\/$/, '').split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
