/** What curl's options do to a request, after its manual. */
import { encodeBase64 } from '../encoding/base64.ts';
import { percentEncode } from '../encoding/url-form.ts';
import { encodeUtf8 } from '../encoding/utf8.ts';
import { readFormPart, type FormPart } from './curl-form.ts';

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
  readonly parts: FormPart[];
  /** True for `-F`, also where all of its parts are files. */
  isForm: boolean;
  /** The files that give the body or a part of it, and are not read; null for one that is escaped. */
  readonly files: (string | null)[];
  /** `-T`: the file that is the body. */
  upload: string | null;
  /** `-d @-`: the body comes from the command before. */
  takesInput: boolean;
  /** `--data-binary`: line breaks of what is read stay. */
  isBinary: boolean;
  isGet: boolean;
  isHead: boolean;
  isJson: boolean;
  isGlobOff: boolean;
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
  'data-binary': (draft, value) => {
    draft.isBinary = true;
    addData(draft, value);
  },
  'data-raw': (draft, value) => void draft.data.push({ text: value, joint: '&' }),
  'data-urlencode': (draft, value) => {
    const pieces: string[] = [];
    if (/^[^=@]*@/.test(value)) draft.files.push(null);
    addEncoded(draft, value, pieces);
    draft.data.push(...pieces.map((text) => ({ text, joint: '&' as const })));
  },
  form: addPart,
  'form-string': (draft, value) => {
    const at = value.indexOf('=');
    draft.isForm = true;
    const part = { name: value.slice(0, at), value: value.slice(at + 1) };
    draft.parts.push({ ...part, type: null, filename: null, headers: [] });
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
    draft.isBinary = true;
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
    draft.upload = value;
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
  globoff: (draft) => void (draft.isGlobOff = true),
  head: (draft) => void (draft.isHead = true),
};

/** Options that change who signs the request, not what it says. */
export const signingOptions = ['anyauth', 'digest', 'negotiate', 'ntlm', 'ntlm-wb', 'aws-sigv4'];

/** `Basic` with the name and password in UTF-8. */
export function basicAuthorization(user: string): string {
  return `Basic ${encodeBase64(encodeUtf8(user))}`;
}

function setHeader(draft: CurlDraft, name: string, value: string): void {
  draft.own.set(name, value);
}

function addData(draft: CurlDraft, value: string): void {
  if (value === '@-') draft.takesInput = true;
  else if (value.startsWith('@')) {
    draft.files.push(value.slice(1));
    draft.notes.push(`The file ${value.slice(1)} is not read: its part of the body is missing.`);
  } else draft.data.push({ text: value, joint: '&' });
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
  draft.isForm = true;
  const at = value.indexOf('=');
  if (at < 0) {
    draft.notes.push(`"${value}" is no part of a form: it has no equals sign.`);
    return;
  }
  const name = value.slice(0, at);
  const part = readFormPart(name, value.slice(at + 1));
  if (part !== null) draft.parts.push(part);
  else draft.notes.push(`The file of the part ${name} is not read: the part is missing.`);
}
