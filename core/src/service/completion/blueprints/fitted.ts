import type { NewValue } from '../../../openapi/write-value.ts';

type NewMap = Readonly<Record<string, NewValue>>;

/**
 * The integration for an operation that declares its statuses already: a success answers with the
 * first 2xx among them, a failure with the first 5xx. Where no failure is declared, its entry falls
 * away and the success becomes the `default`, since AWS refuses a status that is not declared.
 */
export function fitted(integration: NewMap, declared: readonly string[]): NewMap {
  const { responses } = integration;
  if (typeof responses !== 'object' || declared.length === 0) return integration;
  const entries = Object.entries(responses as Readonly<Record<string, NewMap>>).flatMap(
    ([pattern, response]) => {
      const { statusCode } = response;
      const written = typeof statusCode === 'string' ? statusCode : '';
      const status = declared.includes(written)
        ? written
        : declared.find((other) => /^\d{3}$/.test(other) && other.charAt(0) === written.charAt(0));
      if (status === undefined && written.startsWith('5')) return [];
      return [[pattern, { ...response, statusCode: status ?? written }] as const];
    },
  );
  const hasDefault = entries.some(([pattern]) => pattern === 'default');
  const kept = hasDefault ? entries : entries.map(([, response]) => ['default', response] as const);
  return { ...integration, responses: Object.fromEntries(kept) };
}
