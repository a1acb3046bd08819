import type { Route } from '../integration.ts';
import { matchRoute } from '../match-route.ts';
import { withAdded, recordFrom, type Fields } from '../message/fields.ts';
import type { Scenario, ScenarioBackend } from '../scenario.ts';
import { bodyFromText } from './body-from-text.ts';
import { requestOfCall } from './client-call.ts';
import { logText, readLandmarks, type Landmark } from './console-log-lines.ts';
import { refused, type ImportForm } from './import-form.ts';
import { isObject, readJsonText, textOr } from './json-object.ts';

/** The log of the console's test, of `test-invoke-method`, or of an execution in CloudWatch. */
export const consoleLogForm: ImportForm = {
  name: 'console-log',
  title: "log of the console's test",
  looksLike: (text) => /(?:^|[\s"])HTTP Method: \w+, Resource Path: /.test(text),
  read(text, routes) {
    const said = readLandmarks(logText(text));
    const called = /^(\S+), Resource Path: (.*)$/.exec(said.get('HTTP Method') ?? '');
    if (called === null) {
      return refused('This log has no line "HTTP Method: …, Resource Path: …".');
    }
    const [, method = '', path = '/'] = called;
    const notes: string[] = [];
    const map = (landmark: Landmark): Fields => readMap(said.get(landmark) ?? '', landmark, notes);
    const values = recordFrom(map('Method request path'));
    const route = routeOf(method, path, values, routes);
    if (route === null && routes.length > 0) {
      notes.push(`No operation of the document takes ${method} ${path}.`);
    }
    const body = said.get('Method request body before transformations') ?? '';
    if (body === BINARY) notes.push('The log does not show the binary body: it is missing.');
    const call = {
      query: map('Method request query string'),
      headers: map('Method request headers'),
      body: body === BINARY ? '' : body,
      isBase64Encoded: false,
    };
    const { request, note } = requestOfCall(call, method, route?.method === 'ANY');
    const backend = backendOf(said, map('Endpoint response headers'), notes);
    const scenario: Scenario = {
      operation: route === null ? `${method} ${path}` : `${route.method} ${route.path}`,
      request: { ...(Object.keys(values).length > 0 && { path: onePerName(values) }), ...request },
      ...(backend !== null && { backend }),
    };
    return {
      ok: true,
      scenarios: [
        {
          title: `${method} ${path}`,
          scenario,
          notes: [...notes, ...(note === null ? [] : [note])],
        },
      ],
    };
  },
};

const BINARY = '[Binary Data]';

/** `{a=1, b=2}` as Java prints a map: where a value holds `, name=` it cannot be told. */
function readMap(text: string, landmark: Landmark, notes: string[]): Fields {
  const isCut = text.endsWith('[TRUNCATED]');
  const inside = text
    .replace(/ \[TRUNCATED\]$/, '')
    .replace(/^\{/, '')
    .replace(/\}$/, '');
  const pieces = inside === '' ? [] : inside.split(/, (?=[^\s=,]+=)/);
  if (isCut) {
    notes.push(
      `"${landmark}" is cut in the log: what stood behind ${pieces.length - 1} entries is missing.`,
    );
  }
  return (isCut ? pieces.slice(0, -1) : pieces).reduce<Fields>((fields, piece) => {
    const at = piece.indexOf('=');
    const value = piece.slice(at + 1);
    if (value.includes(',') && landmark === 'Method request query string') {
      notes.push(`Whether "${value}" is one value or several cannot be told from a log.`);
    }
    return at < 0 ? fields : withAdded(fields, piece.slice(0, at), [value]);
  }, []);
}

/** By the path that was called, which a stage may stand before, or by what the log says of its values. */
function routeOf(
  method: string,
  path: string,
  values: Readonly<Record<string, string | readonly string[]>>,
  routes: readonly Route[],
): Route | null {
  const pattern = routes.find(
    (route) => route.path === path && [method, 'ANY'].includes(route.method),
  );
  if (pattern !== undefined) return pattern;
  const match = matchRoute(method, path.split('/').slice(1), routes);
  const names = Object.keys(match?.path ?? {});
  return names.every((name) => Object.hasOwn(values, name)) ? (match?.route ?? null) : null;
}

function onePerName(
  values: Readonly<Record<string, string | readonly string[]>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** What answered; null for a MOCK, or where the call did not come so far. */
function backendOf(
  said: ReadonlyMap<Landmark, string>,
  headers: Fields,
  notes: string[],
): ScenarioBackend | null {
  const failure = said.get('Execution failed due to') ?? '';
  if (/timed? ?-?out/i.test(failure)) return { failure: 'timeout' };
  if (/network error/i.test(failure)) return { failure: 'unreachable' };
  if (/Invalid permissions on Lambda/i.test(failure)) return { failure: 'forbidden' };
  if (/Rate Exceeded/i.test(failure)) return { failure: 'throttled' };
  const text = said.get('Endpoint response body before transformations');
  if (text === undefined) return null;
  if (text === BINARY)
    notes.push('The log does not show the binary body of the backend: it is missing.');
  const uri = said.get('Endpoint request URI');
  const isLambda =
    uri === undefined ||
    /:lambda:|\.lambda\.|\/functions\//.test(uri) ||
    uri.startsWith('https://lambda.');
  if (isLambda) return { lambda: lambdaAnswer(text, said, headers) };
  const status = /Status: (\d{3})/i.exec(said.get('Received response') ?? '')?.[1];
  return {
    ...(status !== undefined && { status: Number(status) }),
    headers: recordFrom(headers),
    body: text === BINARY ? '' : bodyFromText(text).body,
  };
}

function lambdaAnswer(
  text: string,
  said: ReadonlyMap<Landmark, string>,
  headers: Fields,
): NonNullable<ScenarioBackend['lambda']> {
  const reading = readJsonText(text);
  const result = reading.ok ? reading.value : text;
  const isError =
    said.has('Lambda execution failed') ||
    headers.some(({ name }) => name.toLowerCase() === 'x-amz-function-error');
  if (!isError || !isObject(result)) return { result };
  const errorType = textOr(result['errorType']);
  const { requestId, stackTrace, trace, cause } = result;
  return {
    error: {
      errorMessage: textOr(result['errorMessage']) ?? '',
      ...(errorType !== null && { errorType }),
      ...(typeof requestId === 'string' && { requestId }),
      ...(Array.isArray(stackTrace) && { stackTrace }),
      ...(Array.isArray(trace) && { trace }),
      ...(cause !== undefined && { cause }),
    },
  };
}
