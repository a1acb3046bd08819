/** Makes a live call, with its limits, and takes the reply as data for a scenario. */
import type { ScenarioBackend } from '../../../core/src/gateway/scenario.ts';
import { bodyOfBytes } from '../bytes.ts';
import type { LiveRequest } from './live-call-request.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

/** Milliseconds; API Gateway's own limit for an integration. */
export const longestCall = 29_000;
/** Bytes of a reply's body; more is of no use in a scenario, which people read. */
export const largestReply = 1024 * 1024;

/** The world, as it is handed in. */
export interface LiveCallWorld {
  readonly fetch: typeof fetch;
  /** The person has called it off. */
  readonly cancelled: AbortSignal;
  /** `longestCall` is over. */
  readonly late: AbortSignal;
  /** Told the bytes that have come so far. */
  readonly onProgress: (bytes: number) => void;
  readonly now: () => Date;
}

export type LiveReply =
  | { readonly kind: 'reply'; readonly backend: ScenarioBackend }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: string };

/** Calls once, follows no redirect, and never throws. */
export async function callEndpoint(request: LiveRequest, world: LiveCallWorld): Promise<LiveReply> {
  const { origin, pathname } = request.url;
  const failed = (problem: string): LiveReply => ({ kind: 'failed', problem });
  try {
    const signal = AbortSignal.any([world.cancelled, world.late]);
    const call = {
      method: request.method,
      headers: headersOf(request),
      body: request.body,
      // As API Gateway does: a redirect is a reply like any other.
      redirect: 'manual',
      // A browser's own cookies and caches have no part in it.
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    } as const;
    const response = await world.fetch(request.url.href, call);
    if (response.type === 'opaqueredirect')
      return failed(
        `${origin} answers with a redirect, which a browser does not show. A desktop VS Code shows it; here, write the reply by hand.`,
      );
    const bytes = await readBody(response, world.onProgress);
    if (bytes === null)
      return failed(
        `The reply of ${origin} has more than 1 MB and was not taken. Ask for less, or write the reply by hand.`,
      );
    // The query may hold what should not be in a file that others read.
    const recorded = { from: origin + pathname, at: toSecond(world.now()) };
    const { status } = response;
    const body = withJsonRead(bodyOfBytes(bytes));
    return {
      kind: 'reply',
      backend: { status, headers: keptHeaders(response), ...body, recorded },
    };
  } catch (error) {
    if (world.cancelled.aborted) return { kind: 'cancelled' };
    if (world.late.aborted)
      return failed(
        `${origin} gave no answer within ${longestCall / 1000} s, when API Gateway gives up too. Choose "Times out" to see what the caller gets then.`,
      );
    return failed(failureText(origin, error));
  }
}

/** `2026-11-21T08:00:00Z` */
function toSecond(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

function headersOf({ headers }: LiveRequest): Headers {
  // Else the reply would come packed, and not as a gateway that asked for nothing gets it.
  const all = new Headers({ 'Accept-Encoding': 'identity' });
  const own = new Set(headers.map(([name]) => name.toLowerCase()));
  for (const name of own) all.delete(name);
  for (const [name, value] of headers) all.append(name, value);
  return all;
}

/** All bytes of the body, or null where there are too many. */
async function readBody(
  response: Response,
  onProgress: (bytes: number) => void,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next === undefined || next.done) break;
    const chunk = next.value as Uint8Array;
    length += chunk.length;
    if (length > largestReply) {
      await reader?.cancel();
      return null;
    }
    chunks.push(chunk);
    onProgress(length);
  }
  const bytes = new Uint8Array(length);
  let start = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, start);
    start += chunk.length;
  }
  return bytes;
}

/** Of the connection, or no longer true once the body was unpacked. */
const notKept: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
]);

function keptHeaders(response: Response): Record<string, string | readonly string[]> {
  const kept: Record<string, string | readonly string[]> = {};
  response.headers.forEach((value, name) => {
    if (!notKept.has(name)) kept[name] = value;
  });
  const cookies = response.headers.getSetCookie();
  const [only] = cookies;
  if (only !== undefined) kept['set-cookie'] = cookies.length === 1 ? only : cookies;
  return kept;
}

/** JSON as a value where that is sent as the very same text; it is easier to read in the file. */
function withJsonRead(
  message: ReturnType<typeof bodyOfBytes>,
): Pick<ScenarioBackend, 'body' | 'isBase64Encoded'> {
  if (message.isBase64Encoded === true) return message;
  try {
    const value = JSON.parse(message.body) as NonNullable<ScenarioBackend['body']> | null;
    if (typeof value !== 'string' && JSON.stringify(value) === message.body) return { body: value };
  } catch {
    // Text, which is kept as it is.
  }
  return message;
}

function failureText(origin: string, error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) {
    const reason = cause.message === '' && 'code' in cause ? String(cause.code) : cause.message;
    return `${origin} could not be called: ${reason}. Is the server running, and can this machine reach it?`;
  }
  const reason = reasonOf(error);
  return `${origin} could not be called: ${reason}. In a browser the server has to allow it by CORS (Access-Control-Allow-Origin); a desktop VS Code knows no such rule.`;
}
