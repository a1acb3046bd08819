import { describe, expect, it } from 'vitest';
import { addressVerdict } from '../../client/src/live-call/live-call-address.ts';

const isAllowed = (url: string, ...allowed: unknown[]): boolean => addressVerdict(url, allowed).ok;

describe('an origin in the settings', () => {
  const entry = 'https://api.example.com';
  it.each([
    'https://api.example.com',
    'https://api.example.com/orders?x=1#y',
    'HTTPS://API.Example.COM/orders',
    'https://api.example.com:443/orders',
    // The browser's rules take a backslash for a slash; what is called is what was read.
    'https:\\\\api.example.com\\orders',
    'https://api.example.com/orders/@evil.com',
    'https://api.example.com/a/../b',
  ])('allows %s', (url) => {
    expect(isAllowed(url, entry)).toBe(true);
  });

  it.each([
    ['another scheme', 'http://api.example.com/'],
    ['another port', 'https://api.example.com:8443/'],
    ['the port of another scheme', 'https://api.example.com:80/'],
    ['a host that begins like it', 'https://api.example.com.evil.com/'],
    ['a host that ends like it', 'https://evil-api.example.com/'],
    ['a host below it', 'https://x.api.example.com/'],
    ['a host above it', 'https://example.com/'],
    ['it as a user name', 'https://api.example.com@evil.com/'],
    ['it as user name and password', 'https://api.example.com:443@evil.com/'],
    ['it behind a backslash', 'https://evil.com\\@api.example.com/'],
    ['a user name', 'https://user@api.example.com/'],
    ['a password', 'https://:secret@api.example.com/'],
    ['a trailing dot', 'https://api.example.com./'],
    ['a letter that looks the same', 'https://аpi.example.com/'],
    ['its numeric twin', 'https://10.0.0.1/'],
    ['it in a path', 'https://evil.com/https://api.example.com'],
    ['it in a query', 'https://evil.com?https://api.example.com'],
    ['it in a fragment', 'https://evil.com#https://api.example.com'],
    ['no scheme', '//api.example.com/'],
    ['another kind of address', 'file:///api.example.com'],
    ['a program', 'javascript://api.example.com/%0aalert(1)'],
    ['a placeholder in the host', 'https://${stage}.example.com/'],
    ['a placeholder in the path', 'https://api.example.com/orders/{id}'],
    ['no address at all', 'arn:aws:apigateway:eu-west-1:sqs:path/1/orders'],
    ['nothing', ''],
  ])('does not allow %s: %s', (_, url) => {
    expect(isAllowed(url, entry)).toBe(false);
  });

  it('is the same however a host can be written', () => {
    expect(isAllowed('http://[::1]:3000/', 'http://[0:0:0:0:0:0:0:1]:3000')).toBe(true);
    expect(isAllowed('http://[::1]:3001/', 'http://[::1]:3000')).toBe(false);
    expect(isAllowed('http://[::ffff:127.0.0.1]/', 'http://127.0.0.1')).toBe(false);
    expect(isAllowed('http://127.1/', 'http://127.0.0.1')).toBe(true);
    expect(isAllowed('http://localhost/', 'http://127.0.0.1')).toBe(false);
    expect(isAllowed('https://bücher.example/', 'https://xn--bcher-kva.example')).toBe(true);
    // Full-width letters are those letters for every browser, and so they are here.
    expect(isAllowed('https://ａpi.example.com/', entry)).toBe(true);
    expect(isAllowed('https://api.example.com./', 'https://api.example.com.')).toBe(true);
  });
});

describe('an origin with the beginning of a path', () => {
  it.each(['https://h/v1', 'https://h/v1/'])('%s allows what is below', (entry) => {
    for (const url of ['https://h/v1', 'https://h/v1/', 'https://h/v1/a?b', 'https://h/v1/a%2Fb'])
      expect(isAllowed(url, entry), url).toBe(true);
  });

  it.each([
    'https://h/',
    'https://h/v10',
    'https://h/v1.evil',
    'https://h/V1/a',
    'https://h/v2/v1/a',
    'https://h//v1/a',
    'https://h/v1/../admin',
    'https://h/v1/%2e%2e/admin',
    'https://h/v1/.%2E/admin',
    'https://h/v1\\..\\admin',
    // Those that a server might resolve, though a browser does not.
    'https://h/v1/..%2fadmin',
    'https://h/v1/%2e%2e%2fadmin',
    'https://h/v1/..%5cadmin',
    'https://h/v1/%252e%252e%252fadmin',
    'https://h/v1/%25252e%25252e/admin',
    'https://h/v1/..;/admin',
    'https://h/v1/..%3bx/admin',
  ])('does not allow %s', (url) => {
    expect(isAllowed(url, 'https://h/v1')).toBe(false);
  });
});

describe('the setting', () => {
  it.each([
    [undefined],
    [null],
    ['https://h'],
    [{ 'https://h': true }],
    [[]],
    [[null, 7, ['https://h']]],
    [['h', '*', 'https://*', '//h', 'https://', 'https://h?x', 'https://h#x', 'https://u@h']],
  ])('that is %j allows nothing', (allowed) => {
    expect(addressVerdict('https://h/', allowed)).toMatchObject({ ok: false, isSetting: true });
  });

  it('names the origin that is missing in it', () => {
    const verdict = addressVerdict('https://api.example.com/orders', []);
    expect(verdict.ok ? '' : verdict.problem).toMatch(
      /^https:\/\/api\.example\.com is not among .*liveCall\.allowedAddresses/,
    );
  });

  it('can do nothing for an address that is never called', () => {
    for (const url of ['https://u@h/', 'ftp://h/', 'https://{h}/'])
      expect(addressVerdict(url, ['https://h'])).toMatchObject({ ok: false, isSetting: false });
  });

  it('gives what was read, and not what was written', () => {
    const verdict = addressVerdict('https:\\\\H\\a\\..\\b', ['https://h']);
    expect(verdict.ok && verdict.url.href).toBe('https://h/b');
  });
});
