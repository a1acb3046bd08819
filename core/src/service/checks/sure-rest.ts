import type { FoundApi } from '../../openapi/found-api.ts';

/**
 * True where the document can only be meant for a REST API. `kind` says REST as well when nothing
 * tells the two apart; an HTTP API's integrations all name a payload format (Developer Guide), so
 * a document where one does not is none.
 */
export function isSurelyRest({ kind, isKindSure, integrations }: FoundApi): boolean {
  if (kind !== 'REST') return false;
  return (
    isKindSure || integrations.some(({ payloadFormatVersion }) => payloadFormatVersion === null)
  );
}
