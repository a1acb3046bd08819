/**
 * Pairs of responses whose patterns match the same text. Which one is taken then is not documented;
 * where it was recorded, it was both the first and the one with the lower status
 * (aws-recorded: lambda-selection-first-of-two-matches). A status goes to the response for that very
 * status (measured of a MOCK: ministackorg/ministack#1756).
 */
import type { FoundIntegration, FoundResponse } from '../../../openapi/found-integration.ts';
import { asMap, valueOf } from '../../../openapi/host-tree.ts';
import { allResponses, isDefault } from './custom-responses.ts';
import { comparesStatus, matchedStatuses } from './matched-statuses.ts';

export interface Rivals {
  /** In the order of the file. */
  readonly first: FoundResponse;
  readonly second: FoundResponse;
  /** Which of them takes all that the other takes; `partly` where each has a text of its own. */
  readonly covering: 'first' | 'second' | 'both' | 'partly';
  /** The one that has the lower status; null where a status cannot be read. */
  readonly lower: FoundResponse | null;
}

/** Two checks ask for the same. */
const known = new WeakMap<FoundIntegration, readonly Rivals[]>();

/** The rivals among the responses of an integration; two for one status are another check's. */
export function rivalPatterns(integration: FoundIntegration): readonly Rivals[] {
  const found = known.get(integration) ?? findRivals(integration);
  known.set(integration, found);
  return found;
}

function findRivals(integration: FoundIntegration): readonly Rivals[] {
  if (integration.responses.length < 2) return [];
  const patterns = patternResponses(integration);
  return patterns.flatMap((second, index) =>
    patterns.slice(0, index).flatMap((first) => rivals(integration, first, second) ?? []),
  );
}

/** All responses with a pattern that stand in the file together. */
export function patternResponses(integration: FoundIntegration): readonly FoundResponse[] {
  const entries = asMap(valueOf(integration.node, 'responses'))?.entries ?? [];
  const branches = new Set(entries.filter(({ key }) => key.tag).map(({ value }) => value));
  return (allResponses(integration) ?? []).filter(
    (response) =>
      !isDefault(response) && !/^default$/i.test(response.pattern) && !branches.has(response.node),
  );
}

function rivals(
  integration: FoundIntegration,
  first: FoundResponse,
  second: FoundResponse,
): Rivals | null {
  const [one, other] = [knownStatus(first), knownStatus(second)];
  if (one !== null && one === other) return null;
  const covering = comparesStatus(integration)
    ? coveringByStatus(first, second)
    : coveringByText(first.pattern, second.pattern);
  if (covering === null) return null;
  const lower = one === null || other === null ? null : one < other ? first : second;
  return { first, second, covering, lower };
}

function knownStatus({ statusCode }: FoundResponse): string | null {
  return statusCode?.known === true && /^\d{3}$/.test(statusCode.read) ? statusCode.read : null;
}

function coveringByStatus(first: FoundResponse, second: FoundResponse): Rivals['covering'] | null {
  const matched = [first, second].map(({ pattern }) => matchedStatuses(pattern)?.whole);
  const [ofFirst, ofSecond] = matched;
  if (ofFirst === undefined || ofSecond === undefined) return null;
  const one = withoutOwnOf(second, ofSecond, ofFirst);
  const other = withoutOwnOf(first, ofFirst, ofSecond);
  const shared = sharedCount(one, other);
  if (shared === 0) return null;
  if (shared === one.size) return shared === other.size ? 'both' : 'second';
  return shared === other.size ? 'first' : 'partly';
}

/** What is left to another response, since a response has its own status where it matches it. */
function withoutOwnOf(
  response: FoundResponse,
  matched: ReadonlySet<string>,
  others: ReadonlySet<string>,
): ReadonlySet<string> {
  const own = knownStatus(response);
  if (own === null || !matched.has(own) || !others.has(own)) return others;
  return new Set([...others].filter((status) => status !== own));
}

function sharedCount(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const status of few) if (many.has(status)) count++;
  return count;
}

/** Of texts that nobody can list, only the patterns for all of them are compared. */
function coveringByText(first: string, second: string): Rivals['covering'] | null {
  if (first === second) return 'both';
  const [one, other] = [takesEvery(first, second), takesEvery(second, first)];
  if (one && other) return null;
  return one ? 'first' : other ? 'second' : null;
}

const EVERY_TEXT = /^\^?(?:\(\?s\)\.|\(\.\|\\n\)|\(\\n\|\.\)|\[\\s\\S\]|\[\\S\\s\])[*+]\$?$/;
const EVERY_LINE = /^\^?(?:\.[*+]|\(\.[*+]\))\$?$/;
/** What can stand for a line break, which a dot does not. */
const LINE_BREAK = /\\[A-Znrsux]|\[\^|\(\?/;

/** True where a pattern takes all that another takes, since it takes everything. */
function takesEvery(pattern: string, other: string): boolean {
  if (EVERY_TEXT.test(pattern)) return true;
  return EVERY_LINE.test(pattern) && !LINE_BREAK.test(other);
}
