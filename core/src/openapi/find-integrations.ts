import type { FoundIntegration, OperationPlace } from './found-integration.ts';
import { looksPreprocessed } from './placeholders.ts';
import { places } from './places/index.ts';
import { operationsIn } from './places/operations.ts';
import { mayHoldIntegrations } from './parse-document.ts';
import type { ParsedDocument } from './parse-document.ts';

/** Every integration of a host file, in the order of the file's places; never throws. */
export function findIntegrations(document: ParsedDocument): readonly FoundIntegration[] {
  if (!mayHoldIntegrations(document.text)) return [];
  return document.roots.flatMap((root, index) => {
    const ctx = { file: document.text, isPreprocessed: looksPreprocessed(root) };
    return places.flatMap((place) => [...place.find(root, rootPointer(index), ctx)]);
  });
}

/** Every operation of a host file, with an integration or without, in the order of the file. */
export function findOperations(document: ParsedDocument): readonly OperationPlace[] {
  if (!mayHoldIntegrations(document.text)) return [];
  return document.roots.flatMap((root, index) => [...operationsIn(root, rootPointer(index))]);
}

/** The first document's pointers are plain; those of another one begin with its number. */
function rootPointer(index: number): string {
  return index === 0 ? '' : `${index}#`;
}
