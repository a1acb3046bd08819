/**
 * Reads the fixtures of whole reports: `test/fixtures/reports/<type>/<branch>.yaml`. A case says
 * what differs from the plain call of its type (`plain-calls.yaml`) and from what its file says for
 * all cases; docs/TESTING.md has the words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Json, Scenario } from '../../core/src/gateway/scenario.ts';
import { readTable, substituted } from './report-table.ts';

export type Tree = { readonly [key: string]: Json };

/** The call: parts of an OpenAPI document and of a scenario. */
export interface CallParts {
  readonly path: string;
  readonly method: string;
  /** Other operations of the API: `POST /test`, each with a MOCK. */
  readonly routes?: readonly string[];
  /** What a request whose path is an address comes to. */
  readonly called?: Pick<NonNullable<Scenario['request']>, 'query'> & {
    readonly path: string;
    readonly values: Readonly<Record<string, string>>;
  };
  /** Further parts of the scenario, such as `canary`. */
  readonly scenario?: Tree;
  /** Root keys of the document. */
  readonly api?: Tree;
  readonly operation?: Tree;
  readonly integration: Tree;
  readonly request: NonNullable<Scenario['request']>;
  readonly stageVariables: Record<string, string>;
  readonly context: { readonly [key: string]: Json };
  readonly backend: NonNullable<Scenario['backend']>;
}

/** The report, in pictures. */
export interface ExpectedParts {
  /** By step: `done recorded (words … of the reason)`. */
  readonly steps: Readonly<Record<string, string>>;
  /** The HTTP request to the backend; null for none, and where `event` stands in its place. */
  readonly sends: string | null;
  readonly event: Json;
  /** Where the backend's reply is not simply the scenario's. */
  readonly answers?: string;
  readonly client: string;
  /** The gateway response type of a failed call, with what the log says of it. */
  readonly fails?: string;
  readonly logs?: string;
  /** `error mapping-invalid (words)` */
  readonly problems?: readonly string[];
  readonly overrides?: Tree;
  /** The log in full, where a case shows it; otherwise it follows from the rest. */
  readonly log?: string;
}

export interface ReportCase extends CallParts, ExpectedParts {
  /** `http/passthrough` */
  readonly branch: string;
  readonly name: string;
  readonly source: string;
  readonly plain: string;
  /** Headers that API Gateway adds by itself; a picture leaves them out where they are as here. */
  readonly added: {
    readonly sends: Record<string, string>;
    readonly client: Record<string, string>;
    readonly failed: Record<string, string>;
  };
}

type Part = { readonly [key: string]: Json };

interface ReportFile {
  readonly why: string;
  readonly source: string;
  /** The type whose plain call it begins with; of several, each case is of each. */
  readonly plain: string | readonly string[];
  /** What holds for all cases, and for each row of the table. */
  readonly all?: Part;
  readonly each?: Part;
  readonly cases?: readonly Part[];
  /** Rows that give a case each; `outcomes` are what their last column names. */
  readonly table?: string;
  readonly outcomes?: Readonly<Record<string, Part>>;
}

const folder = new URL('../fixtures/reports/', import.meta.url);

/** All cases, by branch. */
export function readReportCases(): ReadonlyMap<string, readonly ReportCase[]> {
  const plainCalls = read('plain-calls.yaml') as Record<string, Part>;
  const branches = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[/\\].+\.yaml$/.test(path))
    .map((path) => path.replaceAll('\\', '/').slice(0, -'.yaml'.length))
    .sort();
  return new Map(branches.map((branch) => [branch, casesOf(branch, plainCalls)] as const));
}

function casesOf(
  branch: string,
  plainCalls: Readonly<Record<string, Part>>,
): readonly ReportCase[] {
  const file = read(`${branch}.yaml`) as ReportFile;
  const names = [file.plain].flat();
  if (!file.why || !file.source) throw new Error(`${branch}: 'why' and 'source' are needed`);
  const written = (file.cases ?? []).map((part) => merged(file.all ?? {}, part) as Part);
  const parts = [...tableCases(branch, file), ...written];
  return names.flatMap((name) => {
    const plain = plainCalls[name];
    if (plain === undefined) throw new Error(`${branch}: no plain call '${name}'`);
    const suffix = names.length === 1 ? '' : ` (${name})`;
    return parts.map((part) =>
      caseOf(plain, { ...part, branch, plain: name, suffix }, file.source),
    );
  });
}

/** A part laid over the plain call; `<url>` is the address that the plain call goes to. */
function caseOf(
  plain: Part,
  part: Part & { readonly suffix: string },
  general: string,
): ReportCase {
  const { url = '', ...rest } = plain;
  const cells = { url: typeof url === 'string' ? url : '' };
  const all = merged(rest, substituted(part, cells), true) as Part & { readonly name: string };
  const source = joined([general, part['source']]);
  return { ...all, name: `${all.name}${part.suffix}`, source } as unknown as ReportCase;
}

function tableCases(branch: string, file: ReportFile): readonly Part[] {
  return readTable(file.table ?? '').map((row) => {
    const { outcome: name = '', ...cells } = row;
    const outcome = file.outcomes?.[name];
    if (outcome === undefined) throw new Error(`${branch}: no outcome '${name}'`);
    const shown = Object.entries(cells).filter(([column]) => column !== 'source');
    const words = shown.map(([column, cell]) => `${column} ${cell}`);
    const all = merged(merged(file.all ?? {}, file.each ?? {}), outcome);
    const source = joined([outcome['source'], cells['source']]);
    const found = substituted(all, cells) as Part;
    return { ...found, name: `${words.join(', ')}: ${name}`, source };
  });
}

/** Sources as one text; those that are missing, or an empty cell, are left out. */
function joined(sources: readonly (Json | undefined)[]): string {
  return sources
    .filter((text): text is string => typeof text === 'string' && text !== '-')
    .join('; ');
}

function read(name: string): unknown {
  return parse(readFileSync(new URL(name, folder), 'utf8'), {
    merge: true,
    maxAliasCount: -1,
  });
}

/**
 * Objects are merged; `null` is a value, as events have it. In the last merge, with the plain call,
 * the word `none` takes a key out.
 */
function merged(base: Json, patch: Json, isLast = false): Json {
  if (!isTree(patch)) return patch;
  const result = new Map(Object.entries(isTree(base) ? base : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === 'none' && isLast) result.delete(key);
    else result.set(key, merged(result.get(key) ?? null, value, isLast));
  }
  return Object.fromEntries(result);
}

function isTree(json: Json): json is { [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
