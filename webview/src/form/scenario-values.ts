/**
 * The scenario as a form has it: rows and texts. Rows may be half typed, so this is kept beside
 * the scenario, which holds only what is whole.
 */
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import { backendOf, backendParts, kindOf, type BackendValues } from './backend-values.ts';
import type { BodyForm } from './body-form.ts';
import { contextOf, partsOfContext } from './context-values.ts';
import { jsonOfText, objectOf, textOfJson } from '../json-text.ts';
import { recordOf, rowsOf, singleValues, type Row } from './rows.ts';

export interface ScenarioValues extends BackendValues {
  /** Empty unless the scenario names one, which only ANY needs. */
  readonly method: string;
  /** The path as it is called, where the scenario writes it out; null where it gives the values. */
  readonly address: string | null;
  readonly path: readonly Row[];
  readonly query: readonly Row[];
  readonly headers: readonly Row[];
  readonly body: string;
  readonly bodyForm: BodyForm;
  readonly stageVariables: readonly Row[];
  /** Of the authorizer; null where they stand in the context, since one is no text. */
  readonly claims: readonly Row[] | null;
  /** JSON text of all but the claims. */
  readonly context: string;
}

/** What a scenario says, with the document's defaults for all that it leaves out. */
export function valuesOf(scenario: Scenario, defaults: Scenario): ScenarioValues {
  const request = { ...defaults.request, ...scenario.request };
  const backend = scenario.backend ?? defaults.backend ?? {};
  const lambda = backend.lambda;
  const { claims, rest } = partsOfContext(scenario.context ?? defaults.context ?? {});
  return {
    method: request.method ?? '',
    address: typeof request.path === 'string' ? request.path : null,
    path: rowsOf({ ...pathValues(defaults), ...pathValues(scenario) }),
    // A path that is written out has its query with it.
    query: rowsOf(typeof request.path === 'string' ? scenario.request?.query : request.query),
    headers: rowsOf(request.headers),
    body: textOfJson(request.body),
    bodyForm: request.isBase64Encoded === true ? 'base64' : 'text',
    stageVariables: rowsOf(scenario.stageVariables ?? defaults.stageVariables),
    claims: claims === null ? null : rowsOf(claims),
    context: textOfJson(rest),
    backendKind: kindOf(backend),
    status: String(backend.status ?? 200),
    backendHeaders: rowsOf(backend.headers),
    backendBody: textOfJson(backend.body),
    backendBodyForm: backend.isBase64Encoded === true ? 'base64' : 'text',
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
  defaults: Scenario,
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
    ...((isChanged('body') || isChanged('bodyForm')) && bodyOf(after, before)),
  };
  const context =
    isChanged('context') || isChanged('claims') ? contextOfValues(after, before) : null;
  return {
    ...scenario,
    ...(Object.keys(request).length > 0 && { request }),
    ...(isChanged('stageVariables') && { stageVariables: singleValues(after.stageVariables) }),
    ...(context !== null && { context }),
    ...(backendParts.some(isChanged) && {
      backend: backendOf(after, scenario.backend ?? defaults.backend ?? {}, isChanged),
    }),
  };
}

/** Bytes are kept as they are typed; text says that it is text only where it was bytes. */
function bodyOf({ body, bodyForm }: ScenarioValues, before: ScenarioValues): Scenario['request'] {
  if (bodyForm === 'base64') return { body, isBase64Encoded: true };
  return {
    body: jsonOfText(body),
    ...(before.bodyForm === 'base64' && { isBase64Encoded: false }),
  };
}

/** Null where the JSON is half typed and the claims are the same. */
function contextOfValues(
  after: ScenarioValues,
  before: ScenarioValues,
): NonNullable<Scenario['context']> | null {
  const rest = objectOf(after.context) ?? objectOf(before.context);
  if (rest === null) return null;
  if (objectOf(after.context) === null && after.claims === before.claims) return null;
  return contextOf({ claims: after.claims && singleValues(after.claims), rest });
}

function pathValues({ request }: Scenario): Readonly<Record<string, string>> {
  return typeof request?.path === 'object' ? request.path : {};
}
