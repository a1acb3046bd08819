/**
 * The scenario as a form has it: rows and texts. Rows may be half typed, so this is kept beside
 * the scenario, which holds only what is whole.
 */
import type { Json, Scenario, ScenarioBackend } from '../../core/src/gateway/scenario.ts';

export interface Row {
  readonly name: string;
  readonly value: string;
}

export type BackendKind =
  'reply' | 'lambda-result' | 'lambda-error' | 'forbidden' | 'timeout' | 'unreachable';

export interface ScenarioValues {
  /** Empty unless the scenario names one, which only ANY needs. */
  readonly method: string;
  /** The path as it is called, where the scenario writes it out; null where it gives the values. */
  readonly address: string | null;
  readonly path: readonly Row[];
  readonly query: readonly Row[];
  readonly headers: readonly Row[];
  readonly body: string;
  readonly stageVariables: readonly Row[];
  /** JSON text. */
  readonly context: string;
  readonly backendKind: BackendKind;
  readonly status: string;
  readonly backendHeaders: readonly Row[];
  readonly backendBody: string;
  /** JSON text. */
  readonly lambdaResult: string;
  readonly errorMessage: string;
  readonly errorType: string;
}

/** What a scenario says, with the document's defaults for all that it leaves out. */
export function valuesOf(scenario: Scenario, defaults: Scenario): ScenarioValues {
  const request = { ...defaults.request, ...scenario.request };
  const backend = scenario.backend ?? defaults.backend ?? {};
  const lambda = backend.lambda;
  return {
    method: request.method ?? '',
    address: typeof request.path === 'string' ? request.path : null,
    path: rowsOf({ ...pathValues(defaults), ...pathValues(scenario) }),
    // A path that is written out has its query with it.
    query: rowsOf(typeof request.path === 'string' ? scenario.request?.query : request.query),
    headers: rowsOf(request.headers),
    body: textOfJson(request.body),
    stageVariables: rowsOf(scenario.stageVariables ?? defaults.stageVariables),
    context: textOfJson(scenario.context ?? defaults.context ?? {}),
    backendKind: kindOf(backend),
    status: String(backend.status ?? 200),
    backendHeaders: rowsOf(backend.headers),
    backendBody: textOfJson(backend.body),
    lambdaResult: lambda !== undefined && 'result' in lambda ? textOfJson(lambda.result) : '{}',
    errorMessage: lambda !== undefined && 'error' in lambda ? lambda.error.errorMessage : '',
    errorType: lambda !== undefined && 'error' in lambda ? (lambda.error.errorType ?? '') : '',
  };
}

/**
 * The scenario that a changed form means. Only parts whose values differ from `before` are
 * written, so that a scenario which leaves a part to the document goes on leaving it.
 */
export function scenarioOf(
  scenario: Scenario,
  before: ScenarioValues,
  after: ScenarioValues,
): Scenario {
  const isChanged = (part: keyof ScenarioValues): boolean =>
    JSON.stringify(before[part]) !== JSON.stringify(after[part]);
  const request = {
    ...scenario.request,
    ...(isChanged('method') && { method: after.method }),
    ...(isChanged('path') && { path: singleValues(after.path) }),
    ...(isChanged('address') && after.address !== null && { path: after.address }),
    ...(isChanged('query') && { query: recordOf(after.query) }),
    ...(isChanged('headers') && { headers: recordOf(after.headers) }),
    ...(isChanged('body') && { body: jsonOfText(after.body) }),
  };
  const context = isChanged('context') ? objectOf(after.context) : null;
  return {
    ...scenario,
    ...(Object.keys(request).length > 0 && { request }),
    ...(isChanged('stageVariables') && { stageVariables: singleValues(after.stageVariables) }),
    ...(context !== null && { context }),
    ...(backendParts.some(isChanged) && { backend: backendOf(after, scenario.backend) }),
  };
}

const backendParts = [
  'backendKind',
  'status',
  'backendHeaders',
  'backendBody',
  'lambdaResult',
  'errorMessage',
  'errorType',
] as const satisfies readonly (keyof ScenarioValues)[];

function backendOf(values: ScenarioValues, before: ScenarioBackend | undefined): ScenarioBackend {
  switch (values.backendKind) {
    case 'forbidden':
    case 'timeout':
    case 'unreachable':
      return { failure: values.backendKind };
    case 'lambda-result':
      return { lambda: { result: jsonOfText(values.lambdaResult) } };
    case 'lambda-error':
      return {
        lambda: {
          error: {
            errorMessage: values.errorMessage,
            ...(values.errorType !== '' && { errorType: values.errorType }),
          },
        },
      };
    case 'reply':
      return {
        status: Number(values.status) || 200,
        headers: recordOf(values.backendHeaders),
        body: jsonOfText(values.backendBody),
        ...(before?.isBase64Encoded === true && { isBase64Encoded: true }),
      };
  }
}

function pathValues({ request }: Scenario): Readonly<Record<string, string>> {
  return typeof request?.path === 'object' ? request.path : {};
}

function kindOf(backend: ScenarioBackend): BackendKind {
  if (backend.failure !== undefined) return backend.failure;
  if (backend.lambda === undefined) return 'reply';
  return 'error' in backend.lambda ? 'lambda-error' : 'lambda-result';
}

type Values = Readonly<Record<string, string | readonly string[]>>;

/** One row for each value. */
function rowsOf(values: Values | undefined): Row[] {
  return Object.entries(values ?? {}).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => ({ name, value: one })),
  );
}

/** Rows without a name are still being typed and are left out; a name given twice has both values. */
function recordOf(rows: readonly Row[]): Record<string, string | readonly string[]> {
  const record: Record<string, string | readonly string[]> = {};
  for (const { name, value } of rows) {
    if (name === '') continue;
    const known = record[name];
    record[name] =
      known === undefined ? value : [...(typeof known === 'string' ? [known] : known), value];
  }
  return record;
}

function singleValues(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(
    rows.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
  );
}

/** A string is shown as it is, since it is sent as it is; anything else as JSON laid out. */
function textOfJson(value: Json | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/**
 * The value that a typed body means. Text stays text unless it is JSON that comes back the same
 * after reading: `1.0`, a doubled key or a quoted string would be sent differently from what was typed.
 */
export function jsonOfText(text: string): Json {
  try {
    const value = JSON.parse(text) as Json;
    if (typeof value !== 'string' && JSON.stringify(value) === withoutBlanks(text)) return value;
  } catch {
    // Not JSON, so it is sent as text.
  }
  return text;
}

/** A JSON object, or null where the text is none (yet). */
function objectOf(text: string): Record<string, Json> | null {
  const value = text.trim() === '' ? {} : jsonOfText(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

/** Whether the text of the context can be taken; the form marks it where not. */
export function isObjectText(text: string): boolean {
  return objectOf(text) !== null;
}

/** Blanks between JSON tokens removed; those inside strings kept. */
export function withoutBlanks(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
}
