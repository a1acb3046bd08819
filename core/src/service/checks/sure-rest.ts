import type { FoundApi } from '../../openapi/found-api.ts';

/** True where the document can only be meant for a REST API; see `FoundApi`. */
export function isSurelyRest({ isSurelyRest: isSure }: FoundApi): boolean {
  return isSure;
}
