/** Which statuses of a backend a selection pattern takes, by trying each of them. */
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { compileJavaRegex } from '../../../velocity/java-regex.ts';
import { LimitOverrun } from '../../../velocity/limits.ts';

const STATUSES: readonly string[] = Array.from({ length: 500 }, (_, index) => String(100 + index));

/** How many statuses there are, 100 to 599. */
export const statusCount = STATUSES.length;

export interface MatchedStatuses {
  /** Those that the pattern takes as a whole. */
  readonly whole: ReadonlySet<string>;
  /**
   * False where it takes not even the beginning of any, which may be enough: that a pattern is held
   * against the whole status follows from the guide's samples only.
   */
  readonly isPossible: boolean;
}

/** Patterns tried lately: most integrations of a file have the same few. */
const recent = new Map<string, MatchedStatuses | null>();
const keptPatterns = 64;

/** Null for what is no pattern, and for one that cannot be tried. */
export function matchedStatuses(pattern: string): MatchedStatuses | null {
  if (/^[1-5]\d\d$/.test(pattern)) return { whole: new Set([pattern]), isPossible: true };
  const known = recent.get(pattern);
  if (known !== undefined) return known;
  const matched = tryAll(pattern);
  if (recent.size >= keptPatterns) recent.clear();
  recent.set(pattern, matched);
  return matched;
}

function tryAll(pattern: string): MatchedStatuses | null {
  const compiled = compileJavaRegex(pattern);
  if (!compiled.ok) return null;
  const { regex } = compiled;
  try {
    const whole = new Set(STATUSES.filter((status) => regex.matches(status)));
    const isPossible = whole.size > 0 || STATUSES.some((one) => regex.find(one, 0)?.start === 0);
    return { whole, isPossible };
  } catch (error) {
    if (!(error instanceof LimitOverrun)) throw error;
    return null;
  }
}

/**
 * True where a pattern is certainly held against a status: HTTP and MOCK, and an AWS service other
 * than Lambda, which the uri names even where its region is not known.
 */
export function comparesStatus({ type, uri }: FoundIntegration): boolean {
  if (type === 'HTTP' || type === 'MOCK') return true;
  const service = /:([\w.-]+):(?:path|action)\//.exec(uri?.read ?? '')?.[1];
  return type === 'AWS' && service !== undefined && service !== 'lambda';
}
