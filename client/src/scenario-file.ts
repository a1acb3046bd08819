/** What a `*.scenario.json` file says, and whose it is; paths and text only, no editor. */
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { folderOf, resolvePath } from '../../protocol/src/relative-path.ts';

/** Whose scenarios are meant: an operation of a spec, or a template that stands alone. */
export interface Owner {
  /** Path of the spec or of the `.vtl` file; absolute, with `/`. */
  readonly path: string;
  /** Null for a template. */
  readonly operation: string | null;
}

/** A file that is no scenario keeps what can be told of its owner, so that it can be named. */
export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario }
  | {
      readonly ok: false;
      readonly owner: Scenario;
      /** `is not JSON`: what follows the name of the file. */
      readonly fault: string;
      /** UTF-16 offset of the text; 0 where the fault has no place. */
      readonly offset: number;
    };

/** The scenario in a file's text, which may be half typed. Never throws. */
export function readScenario(text: string): ScenarioReading {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { ok: true, scenario: value };
    return { ok: false, owner: {}, fault: 'is not a JSON object', offset: 0 };
  } catch (error) {
    // Engines word this differently; most of them name the offset.
    const message = error instanceof Error ? error.message : '';
    const position = /position (\d+)/.exec(message)?.[1];
    const offset = message.includes('end of JSON') ? text.length : Number(position ?? 0);
    return { ok: false, owner: ownerInText(text), fault: 'is not JSON', offset };
  }
}

/** The fields that tie a scenario to its owner, from a text that is no JSON as a whole. */
function ownerInText(text: string): Scenario {
  const fields = /"(spec|operation|template)"\s*:\s*"([^"\\\n]*)"/g;
  return Object.fromEntries(
    [...text.matchAll(fields)].map(([, name = '', value]) => [name, value]),
  );
}

/** Whether the scenario in the file at `path` is one of the owner's. */
export function belongsTo(path: string, scenario: Scenario, owner: Owner): boolean {
  const named = owner.operation === null ? scenario.template : scenario.spec;
  if (named === undefined || resolvePath(folderOf(path), named) !== owner.path) return false;
  return owner.operation === null || scenario.operation === owner.operation;
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

/** A file name for a title: `late order!` gives `late-order.scenario.json`, numbered where it is taken. */
export function fileNameFor(title: string, taken: ReadonlySet<string>): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['scenario'];
  const stem = words.join('-').slice(0, 60);
  const name = (number: number): string =>
    `${stem}${number === 1 ? '' : `-${number}`}.scenario.json`;
  let number = 1;
  while (taken.has(name(number))) number++;
  return name(number);
}

function relativePath(folder: string, path: string): string {
  const from = folder.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
