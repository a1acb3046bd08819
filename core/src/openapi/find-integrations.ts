import type { FoundIntegration, OperationPlace } from './found-integration.ts';
import type { HostNode } from './host-tree.ts';
import { patchOf, type CleanDocument } from './patch-document.ts';
import { looksPreprocessed } from './placeholders.ts';
import { places } from './places/index.ts';
import { operationsIn } from './places/operations.ts';
import { mayHoldIntegrations } from './parse-document.ts';

/** Every integration of a host file, in the order of the file's places; never throws. */
export function findIntegrations(document: CleanDocument): readonly FoundIntegration[] {
  const known = found.get(document.roots);
  if (known !== undefined) return known;
  const integrations = integrationsOf(document);
  found.set(document.roots, integrations);
  return integrations;
}

/** A tree is asked again when a version that was patched from it needs to know. */
const found = new WeakMap<readonly HostNode[], readonly FoundIntegration[]>();

function integrationsOf(document: CleanDocument): readonly FoundIntegration[] {
  if (!mayHoldIntegrations(document.text)) return [];
  return document.roots.flatMap((root, index) => {
    const ctx = { file: document.text, isPreprocessed: isPreprocessed(document.roots, index) };
    return places.flatMap((place) => [...place.find(root, rootPointer(index), ctx)]);
  });
}

/** Every operation of a host file, with an integration or without, in the order of the file. */
export function findOperations(document: CleanDocument): readonly OperationPlace[] {
  if (!mayHoldIntegrations(document.text)) return [];
  return document.roots.flatMap((root, index) => operationsIn(root, rootPointer(index)));
}

/** Asked of a whole tree once; an edited value rarely changes the answer of the tree before. */
export function isPreprocessed(roots: readonly HostNode[], index: number): boolean {
  const patch = patchOf(roots);
  if (patch !== null) {
    const { old, edited } = patch.edit;
    if (looksPreprocessed(old) === looksPreprocessed(edited)) {
      return isPreprocessed(patch.base.roots, index);
    }
  }
  const root = roots[index];
  if (root === undefined) return false;
  const answer = preprocessed.get(root) ?? looksPreprocessed(root);
  preprocessed.set(root, answer);
  return answer;
}

const preprocessed = new WeakMap<HostNode, boolean>();

/** The first document's pointers are plain; those of another one begin with its number. */
function rootPointer(index: number): string {
  return index === 0 ? '' : `${index}#`;
}
