/** What a call must carry to be let in: a sample of it, so that a first run gets to the integration. */
import type { Integration } from './integration.ts';

/** Where an API key is sent. */
export const apiKeyHeader = 'x-api-key';

/** Headers or query parameters that the method's security asks for, each with its own name as value. */
export function sampleCredentials(
  { method, api }: Integration,
  location: 'header' | 'query',
): Readonly<Record<string, string>> {
  const { apiKey = null, apiKeySource, authorizer = null } = method.security ?? {};
  const sources = authorizer?.identitySources ?? [];
  const names = sources.flatMap((source) => (source.location === location ? [source.name] : []));
  const isSent = apiKey !== null && apiKeySource === 'HEADER' && api === 'REST';
  if (isSent && location === 'header') names.push(apiKeyHeader);
  return Object.fromEntries(names.map((name) => [name, name]));
}
