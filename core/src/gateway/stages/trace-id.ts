import { headerValue, type Fields } from '../message/fields.ts';

/** A fixed X-Ray header; the real one is new in every call. */
export const traceId = 'Root=1-6920e380-4d2b3c1a5e6f708192a3b4c5';

/** A fixed parent, for the same reason. */
const PARENT = '7fa8c0f79203be72';

/** A root as X-Ray makes them: version, seconds, 96 bits. */
const ROOT = /^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/;

/**
 * The X-Ray header of a call: a client's own is kept if its root is one (what becomes of others
 * is not known), with a parent where it has none (aws-recorded: trace-id-kept), and without the
 * `Self` that a load balancer or another API puts in front (logs of 2019). What is said of sampling
 * where the client does not say it comes from a simulator.
 */
export function traceIdOf(headers: Fields): string {
  const given = (headerValue(headers, 'X-Amzn-Trace-Id') ?? '').split(';');
  const parts = given.filter((part) => !part.startsWith('Self='));
  const sent = parts.join(';');
  const has = (key: string): boolean => parts.some((part) => part.startsWith(`${key}=`));
  if (!parts.some((part) => ROOT.test(part))) return traceId;
  const whole = has('Parent') ? sent : `${sent};Parent=${PARENT}`;
  return has('Sampled') ? whole : `${whole};Sampled=${has('Parent') ? 1 : 0}`;
}

/**
 * The same in the answer of a function that was called: with a parent and the word on sampling also
 * where the client sent nothing (logs of 2024; those of 2018 to 2022 have no parent). The lineage that
 * stands behind them in the logs of 2024 is left out, since nothing tells it.
 */
export function functionTraceId(headers: Fields): string {
  const own = traceIdOf(headers);
  return own.includes(';Parent=') ? own : `${own};Parent=${PARENT};Sampled=0`;
}

/** The same as Lambda writes it in its own answer: its keys in small letters (logs of 2017 to 2024). */
export function lambdaTraceId(headers: Fields): string {
  return functionTraceId(headers).replace(/(?<=^|;)[A-Z]\w*(?==)/g, (key) => key.toLowerCase());
}
