import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  callEndpoint,
  largestReply,
  type LiveCallWorld,
  type LiveReply,
} from '../../client/src/live-call/live-call-fetch.ts';
import { describeRequest, liveRequest } from '../../client/src/live-call/live-call-request.ts';

const never = new AbortController().signal;
const aborted = AbortSignal.abort();
const world: LiveCallWorld = {
  fetch: globalThis.fetch,
  cancelled: never,
  late: never,
  onProgress: () => undefined,
  now: () => new Date('2026-11-21T08:00:00Z'),
};

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** A server of this machine; its origin. */
async function serve(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

const message = { headers: {}, body: '', isBase64Encoded: false };

function read(sent: Partial<Parameters<typeof liveRequest>[0]>, url: string) {
  return liveRequest({ method: 'GET', ...message, ...sent }, new URL(url));
}

function problemOf(reply: LiveReply): string {
  return reply.kind === 'failed' ? reply.problem : reply.kind;
}

function get(url: string, changed: Partial<LiveCallWorld> = {}) {
  const reading = read({}, url);
  if (!reading.ok) throw new Error(reading.problem);
  return callEndpoint(reading.request, { ...world, ...changed });
}

describe('a live call', () => {
  it('sends what the integration request says', async () => {
    const seen: unknown[] = [];
    const origin = await serve((request, response) => {
      request.setEncoding('latin1');
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        const { 'x-id': id, accept, host, 'user-agent': agent } = request.headers;
        const packed = request.headers['accept-encoding'];
        seen.push([request.method, request.url, id, accept, agent, packed, host, body]);
        response.end();
      });
    });
    const headers = {
      'X-Id': ['a', 'b'],
      Accept: 'text/csv',
      'User-Agent': 'AmazonAPIGateway_a1',
      Host: 'elsewhere.example',
      'Content-Length': '999',
    };
    const reading = read(
      { method: 'patch', headers, body: '/+A=', isBase64Encoded: true },
      `${origin}/orders?q=%20`,
    );
    if (!reading.ok) throw new Error(reading.problem);
    await callEndpoint(reading.request, world);
    const host = new URL(origin).host;
    const agent = 'AmazonAPIGateway_a1';
    expect(seen).toEqual([
      ['PATCH', '/orders?q=%20', 'a, b', 'text/csv', agent, 'identity', host, '\xff\xe0'],
    ]);
  });

  it('takes status, headers and body as they came, and says where from, without the query', async () => {
    const origin = await serve((_, response) => {
      response.writeHead(404, {
        'Content-Type': 'application/json',
        'Set-Cookie': ['a=1', 'b=2'],
        Date: 'Sat, 21 Nov 2026 08:00:00 GMT',
      });
      response.end('{"message":"no such order"}');
    });
    expect(await get(`${origin}/orders/7?token=secret`)).toEqual({
      kind: 'reply',
      backend: {
        status: 404,
        headers: {
          'content-type': 'application/json',
          date: 'Sat, 21 Nov 2026 08:00:00 GMT',
          'set-cookie': ['a=1', 'b=2'],
        },
        body: { message: 'no such order' },
        recorded: { from: `${origin}/orders/7`, at: '2026-11-21T08:00:00Z' },
      },
    });
  });

  it.each<[string, Buffer, object]>([
    ['JSON with its blanks', Buffer.from('{ "a": 1 }'), { body: '{ "a": 1 }' }],
    ['a number that would change', Buffer.from('{"a":1.0}'), { body: '{"a":1.0}' }],
    ['a byte order mark', Buffer.from('\uFEFFa'), { body: '\uFEFFa' }],
    ['text beyond ASCII', Buffer.from('Köln'), { body: 'Köln' }],
    ['bytes', Buffer.from([0xff, 0xd8, 0]), { body: '/9gA', isBase64Encoded: true }],
    ['nothing', Buffer.from(''), { body: '' }],
  ])('keeps %s', async (_, bytes, expected) => {
    const origin = await serve((__, response) => void response.end(bytes));
    expect(await get(origin)).toMatchObject({ kind: 'reply', backend: expected });
  });

  it('follows no redirect: that is the reply', async () => {
    let calls = 0;
    const origin = await serve((_, response) => {
      calls++;
      response.writeHead(302, { Location: '/elsewhere' }).end();
    });
    expect(await get(origin)).toMatchObject({
      backend: { status: 302, headers: { location: '/elsewhere' } },
    });
    expect(calls).toBe(1);
  });

  it('stops reading a reply that is too large', async () => {
    const origin = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65536)));
      };
      response.on('drain', more);
      more();
    });
    let read = 0;
    const reply = await get(origin, { onProgress: (bytes) => (read = bytes) });
    expect(problemOf(reply)).toContain('1 MB');
    expect(read).toBeLessThanOrEqual(largestReply);
  });

  it('is ended by its person, and by the time', async () => {
    const late = new AbortController();
    const origin = await serve((_, response) => {
      response.write('the first part');
      late.abort();
    });
    expect(problemOf(await get(origin, { late: late.signal }))).toContain('29 s');
    expect(await get(origin, { cancelled: aborted })).toEqual({ kind: 'cancelled' });
  });

  it('says why there was no answer', async () => {
    const origin = await serve((request) => request.socket.destroy());
    const gone = await get(origin);
    expect(problemOf(gone)).toContain(`${origin} could not be called`);
    const inBrowser = await get(origin, {
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    expect(problemOf(inBrowser)).toContain('CORS');
    const hidden = { type: 'opaqueredirect', status: 0 } as Response;
    const redirect = await get(origin, { fetch: () => Promise.resolve(hidden) });
    expect(problemOf(redirect)).toContain('redirect');
  });
});

describe('the question before a first call', () => {
  it('shows what goes out, and nothing else', () => {
    const reading = read(
      {
        method: 'POST',
        headers: { Accept: 'a/b', Host: 'h', 'X-N': ['1', '2'] },
        body: '{"a": 1}',
      },
      'https://h/',
    );
    expect(reading.ok && describeRequest(reading.request)).toBe(
      'Accept: a/b\nX-N: 1\nX-N: 2\n\n{"a": 1}',
    );
  });

  it('says how much there is of a large body', () => {
    const reading = read({ method: 'POST', body: 'x'.repeat(5000) }, 'https://h/');
    const text = reading.ok ? describeRequest(reading.request) : '';
    expect(text).toContain('5000 characters in all');
    expect(text.length).toBeLessThan(1500);
  });

  it.each([
    ['a body of GET', { method: 'GET', body: 'x' }],
    ['TRACE', { method: 'TRACE' }],
    ['bytes that are none', { method: 'POST', body: '%', isBase64Encoded: true }],
  ])('is not asked for %s, which cannot be sent', (_, sent) => {
    expect(read(sent, 'https://h/').ok).toBe(false);
  });
});
