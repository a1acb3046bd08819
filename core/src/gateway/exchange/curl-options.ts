/** What curl's options do to a request, after its manual. */
import { encodeBase64 } from '../encoding/base64.ts';
import { percentEncode } from '../encoding/url-form.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';

/** A request while its options are read. */
export interface CurlDraft {
  method: string | null;
  readonly urls: string[];
  /** In their order; null takes away what curl would send by itself. */
  readonly headers: { readonly name: string; readonly value: string | null }[];
  /** The pieces of the body, each with what joins it to the piece before. */
  readonly data: { readonly text: string; readonly joint: '' | '&' }[];
  /** Headers that options of their own set, by name: the last one counts, and `-H` before it. */
  readonly own: Map<string, string>;
  readonly cookies: string[];
  readonly parts: { readonly name: string; readonly value: string; readonly type: string | null }[];
  /** `-d @-`: the body comes from the command before. */
  takesInput: boolean;
  isGet: boolean;
  isHead: boolean;
  isJson: boolean;
  readonly urlQuery: string[];
  readonly notes: string[];
}

type Effect = (draft: CurlDraft, value: string) => void;

/** Options with a value. */
export const valueOptions: Readonly<Record<string, Effect>> = {
  cookie: (draft, value) => {
    if (value.includes('=')) draft.cookies.push(value);
    else draft.notes.push(`The cookies of the file ${value} are not read.`);
  },
  data: addData,
  'data-ascii': addData,
  'data-binary': addData,
  'data-raw': (draft, value) => void draft.data.push({ text: value, joint: '&' }),
  'data-urlencode': (draft, value) => {
    const pieces: string[] = [];
    addEncoded(draft, value, pieces);
    draft.data.push(...pieces.map((text) => ({ text, joint: '&' as const })));
  },
  form: addPart,
  'form-string': (draft, value) => {
    const at = value.indexOf('=');
    draft.parts.push({ name: value.slice(0, at), value: value.slice(at + 1), type: null });
  },
  header: (draft, value) => {
    const [, name = '', mark = '', content = ''] = /^([^:;]*)([:;]?)\s*([^]*)$/.exec(value) ?? [];
    if (value.startsWith('@'))
      draft.notes.push(`The headers of the file ${value.slice(1)} are not read.`);
    else if (mark === ';') draft.headers.push({ name, value: '' });
    else if (mark === ':') draft.headers.push({ name, value: content.trimEnd() || null });
    else draft.notes.push(`"${value}" is no header: it has no colon.`);
  },
  json: (draft, value) => {
    draft.isJson = true;
    if (value.startsWith('@')) addData(draft, value);
    else draft.data.push({ text: value, joint: '' });
  },
  'oauth2-bearer': (draft, value) => setHeader(draft, 'Authorization', `Bearer ${value}`),
  range: (draft, value) => setHeader(draft, 'Range', `bytes=${value}`),
  referer: (draft, value) => setHeader(draft, 'Referer', value),
  request: (draft, value) => void (draft.method = value),
  'request-target': (draft, value) =>
    void draft.notes.push(
      `--request-target ${value} is left out: the path of the address is taken.`,
    ),
  'upload-file': (draft, value) => {
    draft.method ??= 'PUT';
    draft.notes.push(`The file ${value} is not read: the body is missing.`);
  },
  url: (draft, value) => void draft.urls.push(value),
  'url-query': (draft, value) => {
    // A plus in front: as it is; else as --data-urlencode has it.
    if (value.startsWith('+')) draft.urlQuery.push(value.slice(1));
    else addEncoded(draft, value, draft.urlQuery);
  },
  user: (draft, value) => setHeader(draft, 'Authorization', basicAuthorization(value)),
  'user-agent': (draft, value) => setHeader(draft, 'User-Agent', value),
};

/** Options without a value. */
export const flagOptions: Readonly<Record<string, (draft: CurlDraft) => void>> = {
  compressed: (draft) =>
    void draft.notes.push(
      '--compressed is left out: which Accept-Encoding it sends depends on the build of curl.',
    ),
  get: (draft) => void (draft.isGet = true),
  head: (draft) => void (draft.isHead = true),
};

/** Options that change who signs the request, not what it says. */
export const signingOptions = ['anyauth', 'digest', 'negotiate', 'ntlm', 'ntlm-wb', 'aws-sigv4'];

/** Options that have no bearing on what the API gets. */
export const idleFlags = new Set([
  'basic', 'create-dirs', 'fail', 'fail-early', 'fail-with-body', 'globoff', 'http0.9', 'http1.0',
  'http1.1', 'http2', 'http2-prior-knowledge', 'http3', 'include', 'insecure', 'ipv4', 'ipv6',
  'location', 'location-trusted', 'no-alpn', 'no-buffer', 'no-keepalive', 'no-progress-meter',
  'no-sessionid', 'parallel', 'path-as-is', 'post301', 'post302', 'post303', 'progress-bar',
  'remote-name', 'remote-header-name', 'remote-time', 'show-error', 'silent', 'ssl-no-revoke',
  'ssl-reqd', 'styled-output', 'tcp-nodelay', 'tls-earlydata', 'tlsv1', 'tlsv1.0', 'tlsv1.1',
  'tlsv1.2', 'tlsv1.3', 'verbose',
]); // prettier-ignore

export const idleValues = new Set([
  'cacert', 'capath', 'cert', 'cert-type', 'ciphers', 'connect-timeout', 'connect-to', 'cookie-jar',
  'dump-header', 'interface', 'keepalive-time', 'key', 'key-type', 'limit-rate', 'max-redirs',
  'max-time', 'noproxy', 'output', 'pass', 'proxy', 'proxy-user', 'resolve', 'retry', 'retry-delay',
  'retry-max-time', 'speed-limit', 'speed-time', 'stderr', 'tls-max', 'trace', 'trace-ascii',
  'unix-socket', 'write-out',
]); // prettier-ignore

/** Letters and the options that they stand for. */
export const letters: Readonly<Record<string, string>> = {
  '#': 'progress-bar', '0': 'http1.0', '1': 'tlsv1', '4': 'ipv4', '6': 'ipv6', A: 'user-agent',
  b: 'cookie', c: 'cookie-jar', d: 'data', D: 'dump-header', e: 'referer', E: 'cert', f: 'fail',
  F: 'form', g: 'globoff', G: 'get', H: 'header', i: 'include', I: 'head', j: 'junk-session-cookies',
  J: 'remote-header-name', k: 'insecure', L: 'location', m: 'max-time', N: 'no-buffer', o: 'output',
  O: 'remote-name', r: 'range', R: 'remote-time', s: 'silent', S: 'show-error', T: 'upload-file',
  u: 'user', U: 'proxy-user', v: 'verbose', w: 'write-out', x: 'proxy', X: 'request', Z: 'parallel',
}; // prettier-ignore

/** `Basic` with the name and password in UTF-8. */
export function basicAuthorization(user: string): string {
  return `Basic ${encodeBase64(encodeUtf8(user))}`;
}

function setHeader(draft: CurlDraft, name: string, value: string): void {
  draft.own.set(name, value);
}

function addData(draft: CurlDraft, value: string): void {
  if (value === '@-') draft.takesInput = true;
  else if (value.startsWith('@'))
    draft.notes.push(`The file ${value.slice(1)} is not read: its part of the body is missing.`);
  else draft.data.push({ text: value, joint: '&' });
}

/** `name=content`, `=content` or `content`: the name stays, the content is escaped as in a form. */
function addEncoded(draft: CurlDraft, value: string, pieces: string[]): void {
  const [, name = '', mark = '=', content = value] = /^([^=@]*)([=@])([^]*)$/.exec(value) ?? [];
  if (mark === '@') {
    draft.notes.push(`The file ${content} is not read: its part is missing.`);
    return;
  }
  // The manual does not say how; curl 7.88 writes a blank as a plus, and escapes all but the unreserved.
  const encoded = percentEncode(content).replaceAll('%20', '+');
  pieces.push(name === '' ? encoded : `${name}=${encoded}`);
}

function addPart(draft: CurlDraft, value: string): void {
  const at = value.indexOf('=');
  const name = value.slice(0, Math.max(at, 0));
  const content = value.slice(at + 1);
  if (at < 0) draft.notes.push(`"${value}" is no part of a form: it has no equals sign.`);
  else if (/^[@<]/.test(content)) {
    draft.notes.push(`The file of the part ${name} is not read: the part is missing.`);
  } else {
    const [, text = '', type] = /^("(?:[^"\\]|\\.)*"|[^]*?)(?:;type=([^;]+))?$/.exec(content) ?? [];
    draft.parts.push({ name, value: unquoted(text), type: type ?? null });
  }
}

/** In double quotes a part may hold semicolons. */
function unquoted(text: string): string {
  return /^"[^]*"$/.test(text) ? text.slice(1, -1).replace(/\\(["\\])/g, '$1') : text;
}
