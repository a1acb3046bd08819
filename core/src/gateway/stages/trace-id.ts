import { headerValue, type Fields } from '../message/fields.ts';

/** A fixed X-Ray header; the real one is new in every call. */
export const traceId = 'Root=1-6920e380-4d2b3c1a5e6f708192a3b4c5';

/** A fixed parent, for the same reason. */
const PARENT = '7fa8c0f79203be72';

/** A root as X-Ray makes them: version, seconds, 96 bits. */
const ROOT = /^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/;

/**
 * The X-Ray header of a call: a client's own is kept if its root is one (what becomes of others
 * is not known), with a parent where it has none (aws-recorded: trace-id-kept). What is said of
 * sampling where the client does not say it comes from a simulator.
 */
export function traceIdOf(headers: Fields): string {
  const sent = headerValue(headers, 'X-Amzn-Trace-Id') ?? '';
  const parts = sent.split(';');
  const has = (key: string): boolean => parts.some((part) => part.startsWith(`${key}=`));
  if (!parts.some((part) => ROOT.test(part))) return traceId;
  const whole = has('Parent') ? sent : `${sent};Parent=${PARENT}`;
  return has('Sampled') ? whole : `${whole};Sampled=${has('Parent') ? 1 : 0}`;
}
