/**
 * What `$input`, `$util`, `$context` and `$stageVariables` answer, in lookup form: the one source
 * for completion, hover and the checks. The tables are in `catalogue/`, one file a root.
 */
import { appSyncNames, type AppSyncName } from './catalogue/app-sync-names.ts';
import { contextMembers } from './catalogue/context-members.ts';
import { inputMembers } from './catalogue/input-members.ts';
import { javaMethods } from './catalogue/java-methods.ts';
import type { JavaMethod } from './catalogue/java-method.ts';
import type { CatalogueRoot, Member, Phase } from './catalogue/member.ts';
import { stageVariableMembers } from './catalogue/stage-variable-members.ts';
import { utilMembers } from './catalogue/util-members.ts';

export type { AppSyncName } from './catalogue/app-sync-names.ts';
export type { JavaMethod } from './catalogue/java-method.ts';
export type {
  CatalogueRoot,
  Member,
  MemberParameter,
  MemberType,
  Phase,
  TemplatePhase,
} from './catalogue/member.ts';

const members = {
  context: contextMembers,
  input: inputMembers,
  stageVariables: stageVariableMembers,
  util: utilMembers,
} as const satisfies Record<CatalogueRoot, readonly Member[]>;

/** The four roots, by their name without `$`. */
export const catalogueRoots = Object.keys(members) as readonly CatalogueRoot[];

/** True for `input`, `util`, `context` and `stageVariables`. */
export function isCatalogueRoot(name: string): name is CatalogueRoot {
  return Object.hasOwn(members, name);
}

/** Every member of a root; with a phase, those that can be read there. */
export function membersOf(root: CatalogueRoot, phase?: Phase): readonly Member[] {
  const all = members[root];
  return phase === undefined ? all : all.filter((member) => member.phases.includes(phase));
}

/** One name that can follow a path, for completion. */
export interface NextName {
  /** The next segment; in angle brackets where any name may stand. */
  readonly name: string;
  /** The member it names, or null where it only leads to others (`identity.clientCert`). */
  readonly member: Member | null;
  readonly hasMore: boolean;
}

/**
 * What can be written after a path: `nextNames('context', ['identity'])` lists `sourceIp` and the
 * rest. Two entries of one name are two forms of a method (`params()` and `params(name)`).
 */
export function nextNames(
  root: CatalogueRoot,
  path: readonly string[],
  phase?: Phase,
): readonly NextName[] {
  const byName = new Map<string, { here: Member[]; hasMore: boolean }>();
  for (const member of membersOf(root, phase)) {
    const segments = member.name.split('.');
    const name = segments[path.length];
    if (name === undefined || !leadsTo(segments, path)) continue;
    const entry = byName.get(name) ?? { here: [], hasMore: false };
    byName.set(name, entry);
    if (segments.length === path.length + 1) entry.here.push(member);
    else entry.hasMore = true;
  }
  return [...byName].flatMap(([name, { here, hasMore }]) => {
    const members = here.length === 0 ? [null] : here;
    return members.map((member) => ({ name, member, hasMore }));
  });
}

/** What a path of property names below a root stands for. */
export type Lookup =
  /** The first `consumed` segments name a member; what follows is read on its value. */
  | { readonly kind: 'member'; readonly member: Member; readonly consumed: number }
  /** The path leads to members and is none itself (`identity.clientCert`). */
  | { readonly kind: 'container' }
  /** Segment `at` (from 0) is not known there; `candidates` are the names that are. */
  | { readonly kind: 'unknown'; readonly at: number; readonly candidates: readonly string[] };

/**
 * Looks up a path below a root. The member found may not be readable in the phase at hand: its
 * `phases` say. An exact name wins over an open one, except where only the open one can be read in
 * the phase (`authorizer.status` is a log variable, but any name may come from a Lambda
 * authorizer). An empty path is a container.
 */
export function findMember(root: CatalogueRoot, path: readonly string[], phase?: Phase): Lookup {
  let found: Lookup = { kind: 'container' };
  for (const [at, segment] of path.entries()) {
    const next = nextNames(root, path.slice(0, at));
    const entry = chooseName(next, segment, phase);
    if (entry === undefined) {
      if (next.length === 0) return found;
      return { kind: 'unknown', at, candidates: next.map(({ name }) => name) };
    }
    found =
      entry.member === null
        ? { kind: 'container' }
        : { kind: 'member', member: entry.member, consumed: at + 1 };
  }
  return found;
}

function chooseName(
  next: readonly NextName[],
  segment: string,
  phase: Phase | undefined,
): NextName | undefined {
  const exact = next.find(({ name }) => name === segment);
  const open = next.find(({ name }) => isOpen(name));
  if (exact === undefined || open === undefined || phase === undefined) return exact ?? open;
  const isReadable = exact.member === null || exact.member.phases.includes(phase);
  return isReadable ? exact : open;
}

/** The forms of a method of `$input` or `$util`: `params` has one without and one with a name. */
export function methodForms(root: CatalogueRoot, name: string): readonly Member[] {
  return members[root].filter((member) => member.kind === 'method' && member.name === name);
}

/**
 * The AppSync-only name that a path begins with, or null: `['util', 'dynamodb', 'toDynamoDBJson']`
 * gives `util.dynamodb`. The path includes the root.
 */
export function findAppSyncName(path: readonly string[]): AppSyncName | null {
  const text = `${path.join('.')}.`;
  return appSyncNames.find(({ name }) => text.startsWith(`${name}.`)) ?? null;
}

/** The names of the receiver types that `javaMethodsOf` knows. */
export const receiverTypes: readonly string[] = javaMethods.map(({ type }) => type);

/** The Java methods of a receiver type, its parents' after its own; empty for an unknown type. */
export function javaMethodsOf(type: string): readonly JavaMethod[] {
  const found: JavaMethod[] = [];
  for (let name: string | null = type; name !== null;) {
    const receiver = javaMethods.find((entry) => entry.type === name);
    if (receiver === undefined) break;
    found.push(...receiver.methods.filter((method) => !overrides(found, method)));
    name = receiver.extends;
  }
  return found;
}

/** Every name that is a method of some Java type a template can meet. */
export const allJavaMethodNames: ReadonlySet<string> = new Set(
  javaMethods.flatMap(({ methods }) => methods.map(({ name }) => name)),
);

function overrides(found: readonly JavaMethod[], method: JavaMethod): boolean {
  return found.some(
    ({ name, params }) => name === method.name && params.length === method.params.length,
  );
}

function isOpen(segment: string): boolean {
  return segment.startsWith('<');
}

/** True where a member's segments begin with the path, open segments fitting any name. */
function leadsTo(segments: readonly string[], path: readonly string[]): boolean {
  return path.every((name, index) => segments[index] === name || isOpen(segments[index] ?? ''));
}
