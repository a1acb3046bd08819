/** Keys of an integration that are one slip away from a key that it lacks. */
import type { FoundIntegration } from '../../openapi/found-integration.ts';
import { integrationKeys, knownKey } from '../../openapi/known-keys.ts';
import { closest } from '../../text/closest.ts';

/**
 * Each misspelt key with the one that was meant, both as OpenAPI spells them. A key that is like no
 * other is left alone: it may be an extension of another tool.
 */
export function misspeltKeys({ keys }: FoundIntegration): ReadonlyMap<string, string> {
  const lacking = integrationKeys.map(({ key }) => key).filter((key) => !keys.has(key));
  const found = new Map<string, string>();
  for (const written of keys.keys()) {
    if (knownKey(integrationKeys, written) !== undefined || written.startsWith('x-')) continue;
    const meant = closest(written, lacking);
    if (meant !== undefined) found.set(written, meant);
  }
  return found;
}

/** True where the key is there under a misspelt name: then its absence is not reported as well. */
export function isMisspelt(integration: FoundIntegration, key: string): boolean {
  return [...misspeltKeys(integration).values()].includes(key);
}
