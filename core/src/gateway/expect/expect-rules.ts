/** What `expect` of a scenario can name, and how each part is compared; only what is named counts. */

/**
 * - `exact`: the same JSON value; the order of members does not matter, numbers compare by value.
 * - `members`: of objects only the members that are named, however deep; lists and the rest exactly.
 * - `headers`: only the names that are there, in any case; null for a header that must be absent.
 * - `body`: as JSON where both sides are JSON, white space aside; else character by character.
 * - an object of rules: the parts that may be named; null where there must be nothing at all.
 */
export type ExpectRule = 'exact' | 'members' | 'headers' | 'body' | ExpectRules;

export interface ExpectRules {
  readonly [part: string]: ExpectRule;
}

export const expectRules = {
  status: 'exact',
  gatewayResponse: 'exact',
  headers: 'headers',
  body: 'body',
  isBase64Encoded: 'exact',
  integrationRequest: {
    method: 'exact',
    url: 'exact',
    headers: 'headers',
    body: 'body',
    isBase64Encoded: 'exact',
    lambdaEvent: 'members',
  },
  overrides: { requestOverride: 'members', responseOverride: 'members' },
} as const satisfies ExpectRules;

export type ExpectPart = keyof typeof expectRules;
