/** `$input`: the payload, seen through JSONPath, and the parameters of the method request. */
import { TemplateException } from '../../velocity/exceptions.ts';
import { toJsonText } from '../../velocity/to-text.ts';
import type { HostObject, JavaMap, Value } from '../../velocity/values.ts';
import { parseJsonPath } from '../json-path/parse.ts';
import { selectPath } from '../json-path/select.ts';
import { readJson } from '../read-json.ts';

/** The payload as `$input.body` prints it: an empty one reads `{}` (aws-recorded). */
export function bodyText(body: string): string {
  return body === '' ? '{}' : body;
}

/**
 * Binds `$input`. The payload is read as JSON at the first need and once: what a template changes
 * in it stays changed for later calls. `params` is a map of the maps `path`, `querystring` and
 * `header`.
 */
export function inputObject(body: string, params: JavaMap): HostObject {
  return new Input(bodyText(body), params);
}

class Input implements HostObject {
  readonly type = 'Host';
  readonly className = 'com.amazonaws.apigateway.Input';
  private readonly body: string;
  private readonly params: JavaMap;
  private document: { readonly value: Value } | null = null;

  constructor(body: string, params: JavaMap) {
    this.body = body;
    this.params = params;
  }

  property(name: string): Value | undefined {
    // Velocity finds `getBody` by either name.
    return name === 'body' || name === 'Body' ? this.body : undefined;
  }

  call(name: string, args: readonly Value[]): Value | undefined {
    const [first = null] = args;
    if (args.length === 0) {
      if (name === 'params') return this.params;
      return name === 'getBody' ? this.body : undefined;
    }
    const isText = first === null || typeof first === 'string';
    if (args.length !== 1 || !isText) return undefined;
    switch (name) {
      case 'json':
        return jsonText(this.select(first));
      case 'path':
        return this.select(first);
      case 'params':
        return findParameter(this.params, first);
      default:
        return undefined;
    }
  }

  /** Recorded in 2015 for the bare reference; not seen since. */
  toText(): string {
    return '{}';
  }

  private select(path: string | null): Value {
    this.document ??= { value: readPayload(this.body) };
    return selectByText(path, this.document.value);
  }
}

/** A path that selects nothing gives two double quotes. At AWS this is not confirmed. */
function jsonText(value: Value): string {
  return value === null ? '""' : toJsonText(value, 'plain');
}

/** Looks in `path`, then `querystring`, then `header`; a name in none of them gives "". */
function findParameter(params: JavaMap, name: string | null): Value {
  for (const place of ['path', 'querystring', 'header']) {
    const values = params.entries.get(place);
    if (typeof values !== 'object' || values?.type !== 'Map') continue;
    const value = values.entries.get(name) ?? null;
    if (value !== null) return value;
  }
  return '';
}

/**
 * The payload as a value. A text that does not begin as JSON does is one string (recorded with
 * `a=b`); one that does and is broken fails the call.
 */
export function readPayload(text: string): Value {
  if (!/^\s*[{["]/.test(text)) return text;
  const reading = readJson(text);
  if (reading.ok) return reading.value;
  throw new TemplateException(
    'com.jayway.jsonpath.InvalidJsonException',
    `net.minidev.json.parser.ParseException: ${reading.message}`,
  );
}

function selectByText(path: Value, document: Value): Value {
  const reading = parseJsonPath(typeof path === 'string' ? path : '');
  if (reading.path !== null) return selectPath(reading.path, document);
  throw new TemplateException('com.jayway.jsonpath.InvalidPathException', reading.error.message);
}
