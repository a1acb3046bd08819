/**
 * What scenarios that a person saved show of a template's inputs. They are examples, which prove
 * nothing: what is offered and explained may come from them, and no check asks them.
 */
import { isLambdaUri } from '../../gateway/integration-uri.ts';
import { isDefaultResponse, matchingResponses } from '../../gateway/matching-responses.ts';
import { bareMediaType } from '../../gateway/message/media-types.ts';
import type { Scenario } from '../../gateway/scenario.ts';
import type { TemplateRegion } from '../analysis.ts';
import { operationName } from '../operation-name.ts';
import { joinExamples, typeOfExample } from './example-type.ts';
import type { ValueType } from './value-type.ts';

/** A scenario of a document, whichever of its operations that is for. */
export interface SavedScenario {
  readonly title: string;
  readonly scenario: Scenario;
}

/** Of a document that has none. */
export const noScenarios: readonly SavedScenario[] = [];

/** A template as far as scenarios are chosen for it. */
export type ScenarioTemplate = Pick<
  TemplateRegion,
  'integration' | 'phase' | 'response' | 'mediaType'
>;

/** Those of a document's scenarios that a template renders in, in their order. */
export function scenariosFor(
  template: ScenarioTemplate,
  saved: readonly SavedScenario[],
): readonly SavedScenario[] {
  return saved.filter(({ scenario }) => isRenderedIn(template, scenario));
}

function isRenderedIn(
  { integration, phase, response, mediaType }: ScenarioTemplate,
  scenario: Scenario,
): boolean {
  if (integration === null) return true;
  const { httpMethod, path } = integration.method;
  const { operation } = scenario;
  // One that names none is of a document that leaves no choice.
  if (operation !== undefined && operationName(operation) !== `${httpMethod} ${path}`) return false;
  if (phase === 'response') return response === responseTo(integration, scenario);
  const sent = contentTypeOf(scenario);
  if (sent === null || mediaType === null || sent === bareMediaType(mediaType)) return true;
  // The body that another template is for tells nothing of this one's.
  return !integration.requestTemplates.some((one) => bareMediaType(one.mediaType) === sent);
}

/** The integration response that the scenario's reply takes; null where it takes none. */
function responseTo(
  { type, uri, responses }: NonNullable<ScenarioTemplate['integration']>,
  { backend = {} }: Scenario,
): TemplateRegion['response'] {
  const { lambda } = backend;
  const isFunction = type === 'AWS' && lambda !== undefined && isLambdaOf(uri);
  const error = isFunction && 'error' in lambda ? lambda.error.errorMessage : '';
  const text = isFunction ? error : String(backend.status ?? 200);
  const [match] = matchingResponses(responses, text, isFunction ? 'message' : 'status').matches;
  return match ?? responses.find(isDefaultResponse) ?? null;
}

/** A uri that is not known yet may be a function's. */
function isLambdaOf(uri: NonNullable<ScenarioTemplate['integration']>['uri']): boolean {
  return uri !== null && (!uri.known || isLambdaUri(uri.read));
}

function contentTypeOf({ request }: Scenario): string | null {
  const [, value] =
    Object.entries(request?.headers ?? {}).find(
      ([name]) => name.toLowerCase() === 'content-type',
    ) ?? [];
  const last = typeof value === 'string' ? value : value?.at(-1);
  return last === undefined ? null : bareMediaType(last);
}

/** What `$input.path('$')` holds in these scenarios; null where none tells. */
export function scenarioPayload(
  { phase }: Pick<ScenarioTemplate, 'phase'>,
  scenarios: readonly SavedScenario[],
): ValueType | null {
  return shownBy(scenarios, (scenario) =>
    // A file does not say which way it works, its scenario does.
    asJson((phase ?? scenario.phase) === 'response' ? replyOf(scenario) : scenario.request?.body),
  );
}

/** What a part of these scenarios shows; `part` answers `undefined` or null where there is none. */
export function shownBy(
  scenarios: readonly SavedScenario[],
  part: (scenario: Scenario) => unknown,
): ValueType | null {
  return joinExamples(
    scenarios.map(({ title, scenario }) =>
      typeOfExample(part(scenario), { source: 'scenario', scenario: title }),
    ),
  );
}

function replyOf({ backend }: Scenario): unknown {
  const { lambda } = backend ?? {};
  if (lambda === undefined) return backend?.body;
  return 'error' in lambda ? lambda.error : lambda.result;
}

/** A body that is a text may be that of JSON; of any other nothing is known. */
function asJson(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
