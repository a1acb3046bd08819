import { aliasesIn } from '../openapi/aliases-in.ts';
import { findApis } from '../openapi/find-apis.ts';
import { findIntegrations, isPreprocessed } from '../openapi/find-integrations.ts';
import type { FoundApi } from '../openapi/found-api.ts';
import { asMap, valueOf, type HostNode } from '../openapi/host-tree.ts';
import type { ParsedDocument } from '../openapi/parse-document.ts';
import { patchOf } from '../openapi/patch-document.ts';
import { containsSpan } from '../text/span.ts';
import type { EditedPart } from './edited-part.ts';

/**
 * What was edited since the file was last parsed as a whole, where that stands in one path item and
 * bears on no other: what a check asks beside its own path item is the document around `paths`, and
 * of all operations together only the kind of API that they make. Null where it may bear on more.
 */
export function editedPathItem(document: ParsedDocument): EditedPart | null {
  const patch = patchOf(document.roots);
  if (patch === null) return null;
  const { base, edit } = patch;
  // A path may show another one's parts by an alias or a reference.
  if (aliasesIn(base.roots).length > 0) return null;
  if (base.text.includes(INTO_PATHS) || document.text.includes(INTO_PATHS)) return null;
  const before = findIntegrations(base);
  const apisBefore = findApis(base, before);
  const item = pathItemAround(apisBefore, edit.old);
  if (item === null) return null;
  const integrations = findIntegrations(document);
  const apis = findApis(document, integrations);
  if (!isSameAround(base.roots, apisBefore, document.roots, apis)) return null;

  const { span } = patch.move(item);
  const inside = integrations.filter(
    ({ operation, place }) => operation !== null && containsSpan(span, place.value),
  );
  const known = new Set(before.map(({ pointer }) => pointer));
  for (const { pointer } of inside) known.add(pointer);
  if (integrations.some(({ pointer }) => !known.has(pointer))) return null;
  return {
    edit,
    baseText: base.text,
    before,
    integrations: inside,
    apiOf: ({ operation }) => apis.find(({ place }) => place.root === operation?.api.root) ?? null,
    apis,
    pointers: integrations.map(({ pointer }) => pointer),
  };
}

const INTO_PATHS = '#/paths';

function pathItemAround(apis: readonly FoundApi[], node: HostNode): HostNode | null {
  for (const { root } of apis) {
    const paths = asMap(valueOf(root, 'paths'));
    const item = paths?.entries.find(({ value }) => containsSpan(value.span, node.span));
    if (item !== undefined) return item.value;
  }
  return null;
}

/** True where the edit changed nothing that all integrations of a file share. */
function isSameAround(
  rootsBefore: readonly HostNode[],
  before: readonly FoundApi[],
  roots: readonly HostNode[],
  apis: readonly FoundApi[],
): boolean {
  return (
    roots.every(
      (_, index) => isPreprocessed(roots, index) === isPreprocessed(rootsBefore, index),
    ) &&
    apis.length === before.length &&
    apis.every((api, index) => isSameKind(api, before[index]))
  );
}

function isSameKind(a: FoundApi, b: FoundApi | undefined): boolean {
  return (
    a.place.pointer === b?.place.pointer &&
    a.kind === b.kind &&
    a.isKindSure === b.isKindSure &&
    a.isSurelyRest === b.isSurelyRest &&
    a.dialect === b.dialect &&
    a.isWhole === b.isWhole
  );
}
