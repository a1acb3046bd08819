/** What a live call sends, and how it is told to the person who is asked. */
import type { HttpMessage } from '../../../core/src/gateway/report.ts';
import { bytesOfBase64 } from '../bytes.ts';

export interface LiveRequest {
  readonly method: string;
  /** As `fetch` reads it. */
  readonly url: URL;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | Uint8Array | null;
}

export type LiveRequestReading =
  | { readonly ok: true; readonly request: LiveRequest }
  | { readonly ok: false; readonly problem: string };

/** The connection's own headers, which whoever sends the message writes. */
const ofTheConnection: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * The call that an integration request describes: its method, its headers but those of the
 * connection, its body. A problem where `fetch` cannot send it.
 */
export function liveRequest(
  sent: { readonly method: string } & HttpMessage,
  url: URL,
): LiveRequestReading {
  const method = sent.method.toUpperCase();
  const hasBody = sent.body !== '';
  if (method === 'CONNECT' || method === 'TRACE')
    return { ok: false, problem: `A ${method} call cannot be made from here.` };
  if (hasBody && (method === 'GET' || method === 'HEAD')) {
    const problem = `This ${method} has a body, which cannot be sent from here. Write the reply by hand, or empty the body.`;
    return { ok: false, problem };
  }
  const body = sent.isBase64Encoded ? bytesOfBase64(sent.body) : sent.body;
  if (body === null) return { ok: false, problem: 'The body that is to be sent is not Base64.' };
  const headers = Object.entries(sent.headers)
    .filter(([name]) => !ofTheConnection.has(name.toLowerCase()))
    .flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
    );
  return { ok: true, request: { method, url, headers, body: hasBody ? body : null } };
}

/** `PUT https://example.com/orders/7`, with the query. */
export function firstLine({ method, url }: LiveRequest): string {
  return `${method} ${url.href}`;
}

/** Characters of a body that a question shows; the panel shows it whole. */
const shownAtMost = 1200;

/** Headers and body as they go out, for the question before a first call. */
export function describeRequest({ headers, body }: LiveRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [...lines, '', describeBody(body)].join('\n').trim();
}

function describeBody(body: LiveRequest['body']): string {
  if (body === null) return 'No body.';
  if (typeof body !== 'string') return `${body.length} bytes that are no text.`;
  if (body.length <= shownAtMost) return body;
  return `${body.slice(0, shownAtMost)} …\n\n${body.length} characters in all; the panel shows them under "Integration request".`;
}
