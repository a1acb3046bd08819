import { decodeBase64 } from '../encoding/base64.ts';
import { hasHeader, withAdded, type Fields } from '../message/fields.ts';
import { fieldsOfQuery } from '../message/query-text.ts';
import { scenarioOfCall } from './client-call.ts';
import {
  basicAuthorization,
  flagOptions,
  signingOptions,
  valueOptions,
  type CurlDraft,
} from './curl-options.ts';
import { formText, formType } from './curl-form.ts';
import { idleFlags, idleValues, letters } from './curl-option-names.ts';
import { refused, type ImportForm } from './import-form.ts';
import { shellCommands, type ShellCommand, type ShellWord } from './shell-words.ts';
import { urlParts } from './url-parts.ts';
import { isForWindows, windowsCommand } from './windows-words.ts';

/** A line for curl, of a POSIX shell or as browsers copy it for Windows. */
export const curlForm: ImportForm = {
  name: 'curl',
  title: 'curl command',
  looksLike: (text) =>
    /^\s*(?:\$ )?(?:[\w./\\-]*[/\\])?curl(?:\.exe)?\s/.test(text) || /\|\s*curl\s/.test(text),
  read(text, routes) {
    const source = asPosix(text.replace(/^(\s*)\$ /, '$1  '));
    const reading = isForWindows(source) ? windowsCommand(source) : shellCommands(source);
    if (!reading.ok) return reading;
    const index = reading.commands.findIndex(({ words }) => isCurl(words[0]?.text ?? ''));
    const command = reading.commands[index];
    if (command === undefined) return refused('There is no curl command here.');
    const draft = readOptions(command.words.slice(1));
    if (index < reading.commands.length - 1) {
      draft.notes.push('What stands behind the curl command is left out.');
    }
    const [url, ...others] = draft.urls;
    const { start = 0 } = command.words[0] ?? {};
    if (url === undefined) return refused('The curl command names no address.', start);
    if (others.length > 0)
      draft.notes.push(`Only ${url} is read of ${draft.urls.length} addresses.`);
    const parts = urlParts(url);
    if (parts === null) return refused(`"${url}" is no address.`, start);
    if (!draft.isGlobOff && GLOB.test(parts.path + parts.query)) {
      draft.notes.push(
        'Braces and brackets of the address stay: curl makes a call of each choice.',
      );
    }
    const body = bodyOf(draft, inputOf(reading.commands.slice(0, index)));
    const isQuery = draft.isGet && !body.isBase64Encoded;
    const query = [parts.query, ...(isQuery ? [body.text] : []), ...draft.urlQuery].join('&');
    const hasBody = !isQuery && body.isGiven;
    const method = draft.method ?? (draft.isHead ? 'HEAD' : hasBody ? 'POST' : 'GET');
    const call = {
      method,
      url: parts,
      query: fieldsOfQuery(query),
      headers: headersOf(draft, parts.user, hasBody ? body.contentType : null),
      body: isQuery ? '' : body.text,
      isBase64Encoded: body.isBase64Encoded,
    };
    const notes = [...reading.notes, ...draft.notes];
    const bodyFile = isQuery ? null : bodyFileOf(draft);
    const scenario = scenarioOfCall(call, routes, notes);
    return { ok: true, scenarios: [{ ...scenario, ...(bodyFile !== null && { bodyFile }) }] };
  },
};

/** PowerShell continues a line with a backtick; every offset stays what it is. */
function asPosix(text: string): string {
  const isPowerShell = /`[ \t]*\r?\n/.test(text) && !/[\\^][ \t]*\r?\n/.test(text);
  return isPowerShell ? text.replace(/`[ \t]*\r?\n/g, (end) => ' '.repeat(end.length)) : text;
}

/** `{a,b}` and `[1-3]`, which curl takes apart unless it is told `--globoff`. */
const GLOB = /\{[^{}]*\}|\[[^[\]]+-[^[\]]+\]/;

function isCurl(word: string): boolean {
  return /(?:^|[/\\])curl(?:\.exe)?$/.test(word);
}

function readOptions(words: readonly ShellWord[]): CurlDraft {
  const draft: CurlDraft = {
    method: null, urls: [], headers: [], own: new Map(), cookies: [], data: [], parts: [], takesInput: false, isGet: false,
    isHead: false, isJson: false, isForm: false, files: [], upload: null, isBinary: false, isGlobOff: false, urlQuery: [], notes: [],
  }; // prettier-ignore
  const queue = words.map(({ text }) => text);
  const apply = (name: string, value: () => string): void => {
    const effect = Object.hasOwn(valueOptions, name) ? valueOptions[name] : undefined;
    const flag = Object.hasOwn(flagOptions, name) ? flagOptions[name] : undefined;
    if (effect !== undefined) effect(draft, value());
    else if (flag !== undefined) flag(draft);
    else if (idleValues.has(name)) value();
    else if (signingOptions.includes(name)) {
      if (name === 'aws-sigv4') value();
      draft.notes.push(`--${name} is left out: the request is not signed here.`);
    } else if (!idleFlags.has(name.replace(/^no-/, '')) && !idleFlags.has(name)) {
      const spelled = name.length === 1 ? `-${name}` : `--${name}`;
      draft.notes.push(`${spelled} is not known here and is left out.`);
    }
  };
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--next') {
      draft.notes.push('The requests behind --next are left out.');
      break;
    }
    if (word.startsWith('--')) apply(word.slice(2), () => queue.shift() ?? '');
    else if (/^-./.test(word)) readLetters(word.slice(1));
    else draft.urls.push(word);
  }
  return draft;

  /** `-sXPOST`: flags, then one option whose value is the rest of the word or the next one. */
  function readLetters(cluster: string): void {
    let rest = cluster;
    while (rest !== '') {
      const letter = rest.charAt(0);
      rest = rest.slice(1);
      const name = Object.hasOwn(letters, letter) ? (letters[letter] ?? letter) : letter;
      apply(name, () => {
        const value = rest === '' ? (queue.shift() ?? '') : rest;
        rest = '';
        return value;
      });
    }
  }
}

/** What the commands before hand to `-d @-`: a text, or what Base64 stands for; null if not known. */
function inputOf(before: readonly ShellCommand[]): { text: string; isBase64: boolean } | null {
  const piped = before.every(({ operator }) => operator === '|') ? before : [];
  const [source, decoder, ...more] = piped.map(({ words }) => words.map(({ text }) => text));
  if (source === undefined || more.length > 0) return null;
  const [program, ...values] = source;
  const text = textPrinted(program, values);
  if (text === undefined) return null;
  if (decoder === undefined) return { text, isBase64: false };
  const decodes = decoder[0] === 'base64' && /^(?:-d|-D|--decode)$/.test(decoder[1] ?? '');
  return decodes && decodeBase64(text) !== null ? { text, isBase64: true } : null;
}

/** What `printf %s text` and `echo text` print; of other commands it is not known. */
function textPrinted(program: string | undefined, values: readonly string[]): string | undefined {
  if (program === 'printf' && values[0] === '%s') return values[1];
  if (program !== 'echo') return undefined;
  const isBare = values[0] === '-n';
  const words = isBare ? values.slice(1) : values;
  // Shells do not agree on what echo makes of backslashes, nor of further options.
  if (words.some((word) => word.includes('\\')) || /^-/.test(words[0] ?? '')) return undefined;
  return `${words.join(' ')}${isBare ? '' : '\n'}`;
}

/** The one file that is all of the body as it is; null where there is more to it, or none. */
function bodyFileOf({ upload, files, data, takesInput, isForm }: CurlDraft): string | null {
  if (files.length + data.length === 0 && !takesInput && !isForm) return upload;
  const [file = null, ...others] = files;
  const isAll = others.length + data.length === 0 && !takesInput && !isForm && upload === null;
  return isAll ? file : null;
}

interface Body {
  readonly text: string;
  readonly isGiven: boolean;
  readonly isBase64Encoded: boolean;
  /** What curl says by itself of such a body. */
  readonly contentType: string;
}

function bodyOf(draft: CurlDraft, input: ReturnType<typeof inputOf>): Body {
  const contentType = draft.isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  if (draft.isForm) {
    draft.notes.push('The boundary of the form is a fixed one; curl draws another for each call.');
    const text = formText(draft.parts);
    return { text, isGiven: true, isBase64Encoded: false, contentType: formType };
  }
  if (draft.takesInput && (input === null || draft.data.length > 0)) {
    draft.notes.push('What -d @- reads from standard input is not known: it is missing.');
  } else if (draft.takesInput && input !== null) {
    const { isBase64 } = input;
    const text = draft.isBinary || isBase64 ? input.text : input.text.replace(/[\r\n]/g, '');
    return { text, isGiven: true, isBase64Encoded: isBase64, contentType };
  }
  const text = draft.data
    .map(({ text: piece, joint }, index) => (index === 0 ? piece : joint + piece))
    .join('');
  const isGiven = draft.data.length > 0 || draft.takesInput || draft.files.length > 0;
  return { text, isGiven, isBase64Encoded: false, contentType };
}

/** Those that were given, then what curl adds where they say nothing of it. */
function headersOf(draft: CurlDraft, user: string | null, contentType: string | null): Fields {
  const given = draft.headers.reduce<Fields>(
    (all, { name, value }) => (value === null ? all : withAdded(all, name, [value])),
    [],
  );
  const { cookies } = draft;
  const own: readonly (readonly [string, string | null])[] = [
    ...draft.own,
    ['Cookie', cookies.length === 0 ? null : cookies.join(';')],
    [
      'Authorization',
      user === null || draft.own.has('Authorization') ? null : basicAuthorization(user),
    ],
    ['Content-Type', draft.isJson ? 'application/json' : contentType],
    ['Accept', draft.isJson ? 'application/json' : null],
  ];
  const isNamed = (wanted: string): boolean =>
    hasHeader(given, wanted) ||
    draft.headers.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return own.reduce<Fields>(
    (all, [name, value]) =>
      value === null || isNamed(name) ? all : [...all, { name, values: [value] }],
    given,
  );
}
