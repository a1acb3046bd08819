/** The stage variables that an integration reads, wherever it may read them. */
import { expressionsOf } from './expressions-of.ts';
import type { Integration } from './integration.ts';

const REFERENCE = /stageVariables(?:\.(\w+)|\[\s*['"](\w+)['"]\s*\])/g;

/** Each name once, in the order of the first use: uri, credentials, mappings, templates. */
export function stageVariableNames(integration: Integration): readonly string[] {
  const names = expressionsOf(integration).flatMap((text) =>
    [...text.matchAll(REFERENCE)].map(([, dotted, indexed]) => dotted ?? indexed ?? ''),
  );
  return [...new Set(names)];
}
