import {
  isCatalogueRoot,
  nextNames,
  type CatalogueRoot,
  type Member,
} from '../../gateway/catalogue.ts';
import type { Reference } from '../../vtl/ast.ts';
import { memberDocs, memberSignature } from '../catalogue-docs.ts';
import { foreachDocs, leadsToLoop } from '../root-docs.ts';
import type { Phase } from '../analysis.ts';
import { toItem, type CompletionSource, type ItemData, type TemplateCursor } from './source.ts';

/** Behind a dot: members of `$input`, `$util`, `$context` that the phase can read, and of `$foreach`. */
export const members: CompletionSource = function* (cursor) {
  const { typed, region } = cursor;
  if (typed.kind !== 'member' || typed.receiver.name === null) return;
  const root = typed.receiver.name.name;
  // A variable of that name hides the gateway's.
  if (region.assigned.has(root)) return;
  for (const data of itemsOf(root, typed.receiver, cursor)) {
    const item = toItem(data, cursor);
    if (item !== null) yield item;
  }
};

function itemsOf(root: string, receiver: Reference, cursor: TemplateCursor): Iterable<ItemData> {
  if (root === 'foreach') return leadsToLoop(receiver.path) ? loopMembers() : [];
  if (!isCatalogueRoot(root)) return [];
  const path = propertyNames(receiver);
  if (path === null) return root === 'input' ? paramLocations(receiver) : [];
  return catalogueMembers(root, path, cursor);
}

function* loopMembers(): Iterable<ItemData> {
  for (const [label, { type, doc }] of Object.entries(foreachDocs)) {
    yield { label, kind: 'property', detail: type, documentation: doc };
  }
}

/** `$input.params().` */
function* paramLocations({ path: [params, more] }: Reference): Iterable<ItemData> {
  if (params?.kind !== 'method' || params.name.name !== 'params') return;
  if (params.args.length > 0 || more !== undefined) return;
  for (const label of ['header', 'path', 'querystring']) {
    const documentation = `All ${label} parameters of the request, by name.`;
    yield { label, kind: 'property', detail: 'Map', documentation, sortText: `0${label}` };
  }
}

function* catalogueMembers(
  root: CatalogueRoot,
  path: readonly string[],
  cursor: TemplateCursor,
): Iterable<ItemData> {
  const seen = new Set<string>();
  for (const phase of phasesOf(cursor.region.phase)) {
    for (const { name, member } of nextNames(root, path, `${phase}-template`)) {
      if (name.startsWith('<')) continue;
      const data = member === null ? containerItem(name) : memberItem(root, name, member, cursor);
      if (seen.has(data.detail ?? name)) continue;
      seen.add(data.detail ?? name);
      yield data;
    }
  }
}

/** A `.vtl` file may serve either way. */
function phasesOf(phase: Phase | null): readonly Phase[] {
  return phase === null ? ['request', 'response'] : [phase];
}

function containerItem(name: string): ItemData {
  return { label: name, kind: 'property', detail: `${name}: Map`, sortText: `0${name}` };
}

function memberItem(
  root: CatalogueRoot,
  name: string,
  member: Member,
  cursor: TemplateCursor,
): ItemData {
  const detail = memberSignature(member);
  const shared = {
    detail,
    documentation: memberDocs(root, member),
    sortText: `0${name}${member.params.length}`,
  };
  if (member.kind === 'property') return { ...shared, label: name, kind: 'property' };
  // A name in front of parentheses that stand there already is only replaced.
  if (cursor.hasParens) return { ...shared, label: name, kind: 'method' };
  return {
    ...shared,
    label: name,
    kind: 'method',
    insert: callSnippet(name, member),
    isSnippet: true,
  };
}

function callSnippet(name: string, { params }: Member): string {
  const [first] = params;
  if (first === undefined) return `${name}()`;
  // Paths begin with a dollar sign, which a snippet needs escaped.
  return first.name === 'path'
    ? `${name}('\\$$1')`
    : first.name === 'name'
      ? `${name}('$1')`
      : `${name}($1)`;
}

/** The names of a chain of properties only; null where a call or an index stands in it. */
function propertyNames({ path }: Reference): readonly string[] | null {
  const names: string[] = [];
  for (const step of path) {
    if (step.kind !== 'property') return null;
    names.push(step.name.name);
  }
  return names;
}
