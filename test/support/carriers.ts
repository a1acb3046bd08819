/**
 * The ways in which a template can stand in a file. A fixture is written once, as a template; each
 * carrier wraps it and knows where every character went. It encodes, independently of the
 * decoder under test, so that the two check each other.
 */
import type { HostLanguage } from '../../core/src/index.ts';
import type { Span } from '../../core/src/text/span.ts';

/** A template in its host file. */
export interface Carried {
  readonly text: string;
  readonly language: HostLanguage;
  /** A span of the template as a span of the file. */
  readonly toFile: (span: Span) => Span;
  /** A cursor of the template as a cursor of the file. */
  readonly cursorAt: (offset: number) => number;
}

export interface Carrier {
  readonly name: string;
  /** Null when the template cannot be written in this way without loss. */
  readonly wrap: (template: string, options?: WrapOptions) => Carried | null;
}

export interface WrapOptions {
  /** Where the template stands: in the request (the default) or in the response. */
  readonly phase?: 'request' | 'response';
  readonly mediaType?: string;
  /**
   * What the operation around it holds (`parameters`, `requestBody`, `responses`), and of the
   * document `components`. Such a template has an API, so that no `.vtl` file carries it.
   */
  readonly operation?: Readonly<Record<string, unknown>>;
}

/** One decoded UTF-16 unit as written in the file. */
type Encode = (unit: string, index: number, template: string) => string;

const okResponse = { '200': { description: 'ok' } };

/** The document before the integration's templates; JSON is YAML too. */
function head({ components, ...operation }: Readonly<Record<string, unknown>>): string {
  const members = Object.entries({ responses: okResponse, ...operation }).map(
    ([name, value]) => `      ${name}: ${JSON.stringify(value)}\n`,
  );
  const shared = components === undefined ? '' : `components: ${JSON.stringify(components)}\n`;
  return `openapi: 3.0.1
info: { title: t, version: "1" }
${shared}paths:
  /orders:
    post:
${members.join('')}      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://backend.example.com/orders
`;
}

const defaultResponse = `        responses:
          default:
            statusCode: "200"
`;

/** The YAML around a template, from the document's start to behind `application/json: `. */
function yamlHead(options: WrapOptions): string {
  const { phase = 'request', mediaType = 'application/json', operation = {} } = options;
  return phase === 'request'
    ? `${head(operation)}        passthroughBehavior: never
${defaultResponse}        requestTemplates:\n          ${mediaType}: `
    : `${head(operation)}${defaultResponse}            responseTemplates:\n              ${mediaType}: `;
}

const blockIndent = ' '.repeat(16);
// A block's first line may not begin with a blank, nor hold characters that YAML escapes only.
const plainText = /^[\t\n\x20-\x7e\xa0-\ud7ff\ud800-\udfff]*$/;

function isBlock(template: string): boolean {
  return plainText.test(template) && /^\S/.test(template) && !/\n[ \t]*\n?$/.test(template);
}

const literalBlock: Carrier = {
  name: 'YAML literal block',
  wrap(template, options = {}) {
    if (!isBlock(template)) return null;
    const before = `${yamlHead(options)}|-\n${blockIndent}`;
    return encode(before, template, '\n', 'yaml', (unit, index, text) => {
      if (unit !== '\n') return unit;
      return text[index + 1] === '\n' ? '\n' : `\n${blockIndent}`;
    });
  },
};

/** The same in a file of Windows: what is read has plain newlines. */
const literalBlockCrlf: Carrier = {
  name: 'YAML literal block, CRLF',
  wrap(template, options = {}) {
    if (!isBlock(template)) return null;
    const before = `${yamlHead(options)}|-\n${blockIndent}`.replaceAll('\n', '\r\n');
    return encode(before, template, '\r\n', 'yaml', (unit, index, text) => {
      if (unit !== '\n') return unit;
      return text[index + 1] === '\n' ? '\r\n' : `\r\n${blockIndent}`;
    });
  },
};

const literalBlockDeep: Carrier = {
  name: 'YAML literal block, deep indent',
  wrap(template, options = {}) {
    if (!isBlock(template)) return null;
    const indent = ' '.repeat(57);
    return encode(
      `${yamlHead(options)}|-\n${indent}`,
      template,
      '\n',
      'yaml',
      (unit, index, text) => {
        if (unit !== '\n') return unit;
        return text[index + 1] === '\n' ? '\n' : `\n${indent}`;
      },
    );
  },
};

const foldedBlock: Carrier = {
  name: 'YAML folded block',
  wrap(template, options = {}) {
    // Lines that begin with a blank are not folded; such templates belong to the other carriers.
    if (!isBlock(template) || /\n[ \t\n]/.test(template)) return null;
    const before = `${yamlHead(options)}>-\n${blockIndent}`;
    return encode(before, template, '\n', 'yaml', (unit) =>
      unit === '\n' ? `\n\n${blockIndent}` : unit,
    );
  },
};

const plainScalar: Carrier = {
  name: 'YAML plain scalar',
  wrap(template, options = {}) {
    const isPlain = /^[$\w(/.][^\n\t]*[^\s]$/.test(template) && plainText.test(template);
    if (!isPlain || /: | #|:$/.test(template) || /^[\d.]+$/.test(template)) return null;
    return encode(yamlHead(options), template, '\n', 'yaml', (unit) => unit);
  },
};

const singleQuoted: Carrier = {
  name: 'YAML single-quoted scalar',
  wrap(template, options = {}) {
    if (!plainText.test(template) || /\s\n|\n\s/.test(template)) return null;
    return encode(`${yamlHead(options)}'`, template, "'\n", 'yaml', (unit) => {
      if (unit === "'") return "''";
      return unit === '\n' ? `\n\n${blockIndent}` : unit;
    });
  },
};

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escapeUnit(unit: string): string {
  const escape = escapes[unit];
  if (escape !== undefined) return escape;
  return unit < ' ' ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit;
}

const doubleQuoted: Carrier = {
  name: 'YAML double-quoted scalar',
  wrap: (template, options = {}) =>
    encode(`${yamlHead(options)}"`, template, '"\n', 'yaml', escapeUnit),
};

const jsonString: Carrier = {
  name: 'JSON string',
  wrap(template, { phase = 'request', mediaType = 'application/json', operation = {} } = {}) {
    const { components, ...around } = operation;
    const integration = `"type": "http", "httpMethod": "POST", "uri": "https://backend.example.com/orders"`;
    const [open, close] =
      phase === 'request'
        ? [
            `"passthroughBehavior": "never", "responses": {"default": {"statusCode": "200"}}, "requestTemplates": {`,
            '}',
          ]
        : [`"responses": {"default": {"statusCode": "200", "responseTemplates": {`, '}}}'];
    const members = Object.entries({ responses: okResponse, ...around }).map(
      ([name, value]) => `"${name}": ${JSON.stringify(value)},\n    `,
    );
    const before = `{
  "openapi": "3.0.1",
  "info": {"title": "t", "version": "1"},
  ${components === undefined ? '' : `"components": ${JSON.stringify(components)},`}
  "paths": {"/orders": {"post": {
    ${members.join('')}"x-amazon-apigateway-integration": {
      ${integration},
      ${open}${JSON.stringify(mediaType)}: "`;
    return encode(before, template, `"${close}\n    }\n  }}}\n}\n`, 'json', escapeUnit);
  },
};

const vtlFile: Carrier = {
  name: '.vtl file',
  wrap: (template, { operation } = {}) =>
    operation === undefined ? encode('', template, '', 'vtl', (unit) => unit) : null,
};

/** Every carrier, the plain file first. */
export const carriers: readonly Carrier[] = [
  vtlFile,
  literalBlock,
  literalBlockCrlf,
  literalBlockDeep,
  foldedBlock,
  plainScalar,
  singleQuoted,
  doubleQuoted,
  jsonString,
];

function encode(
  before: string,
  template: string,
  after: string,
  language: HostLanguage,
  unitText: Encode,
): Carried {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = before;
  for (let index = 0; index < template.length; index++) {
    starts.push(text.length);
    text += unitText(template.charAt(index), index, template);
    ends.push(text.length);
  }
  const end = text.length;
  const startOf = (offset: number): number => starts[offset] ?? end;
  return {
    text: text + after,
    language,
    toFile: ({ start, end }) => ({
      start: startOf(start),
      end: end > start ? (ends[end - 1] ?? startOf(end)) : startOf(start),
    }),
    cursorAt: (offset) => (offset === 0 ? startOf(0) : (ends[offset - 1] ?? end)),
  };
}
