/** The stock of calls that break integrations: each is a base scenario with one thing made hard. */
import { completeScenario, type CompleteScenario } from './complete-scenario.ts';
import { bodyFromText } from './exchange/body-from-text.ts';
import {
  withContentTypeGone,
  withLongText,
  withTexts,
  type WholeRequest,
} from './hostile-requests.ts';
import type { Integration } from './integration.ts';
import { quotas } from './limits.ts';
import { recordFrom, fieldsFrom } from './message/fields.ts';
import { sampleCredentials } from './sample-credentials.ts';
import type { Scenario, ScenarioRequest } from './scenario.ts';

interface HostileKind {
  /** What is special about the call. */
  readonly title: string;
  /** What such a call brings to light. */
  readonly reason: string;
  change(request: WholeRequest): ScenarioRequest;
}

/** In the order in which they are run; the keys are public, in `run --hostile --format json`. */
export const hostileKinds = {
  apostrophe: {
    title: 'an apostrophe in every text',
    reason: "$util.escapeJavaScript writes ' as \\', which JSON does not know.",
    change: (request) => withTexts(request, (text) => `${text} it's`),
  },
  'quotes-and-newline': {
    title: 'quotes and a line break in every text',
    reason: 'A text that a template puts between quotes as it is ends the string.',
    change: (request) => withTexts(request, (text) => `${text} "so"\nand \\ so`),
  },
  'empty-body': {
    title: 'an empty body',
    reason: "$input.json('$') and $input.path('$') have nothing to read.",
    change: (request) => ({ ...request, body: '', isBase64Encoded: false }),
  },
  'missing-everything': {
    title: 'no body, no query, no headers',
    reason: 'What a template reads of the request is missing: its references print nothing.',
    change: ({ method, path }) => ({ method, path, query: {}, headers: {}, body: '' }),
  },
  'no-content-type': {
    title: 'no Content-Type',
    reason: 'The template is chosen as for application/json.',
    change: withContentTypeGone,
  },
  'repeated-query': {
    title: 'every query parameter twice',
    reason: '$input.params() gives the last value, a mapping may give all.',
    change: (request) => ({
      ...request,
      query: recordFrom(
        fieldsFrom(request.query).map(({ name, values }) => ({
          name,
          values: [...values, 'again'],
        })),
      ),
    }),
  },
  unicode: {
    title: 'letters beyond ASCII, an emoji and half of one',
    reason: 'Escaping and encoding must keep them; half an emoji is what cutting a text leaves.',
    change: (request) =>
      withTexts(request, (text) => `${text} Zoë 漢字 \u2028 😀`, ' Zoë 漢字 \u2028 😀 \ud83d'),
  },
  'very-large': {
    title: 'a long text and more items than a loop may take',
    reason: `A #foreach may take ${quotas.loopRounds.value} rounds (a quota), and large bodies take time.`,
    change: withLongText,
  },
} as const satisfies Record<string, HostileKind>;

export type HostileId = keyof typeof hostileKinds;

export interface HostileScenario {
  readonly id: HostileId;
  readonly title: string;
  readonly reason: string;
  readonly scenario: Scenario;
}

/**
 * All of the stock for an integration. `base` is completed first, so that what the operation
 * declares is there to be spoilt; a backend that fails by the base's own wish answers, since else
 * nothing could be learnt. Never throws.
 */
export function hostileScenarios(
  integration: Integration,
  base: Scenario,
): readonly HostileScenario[] {
  const { backend: asked, ...rest } = base;
  const complete = completeScenario(integration, asked?.failure === undefined ? base : rest);
  const { stageVariables, backend } = complete;
  const { httpMethod, path } = integration.method;
  const request = wholeRequest(complete);
  return Object.entries(hostileKinds).map(([id, { title, reason, change }]) => ({
    id: id as HostileId,
    title,
    reason,
    scenario: {
      operation: `${httpMethod} ${path}`,
      title,
      request: letIn(integration, change(request)),
      stageVariables,
      ...(base.context !== undefined && { context: base.context }),
      backend,
    },
  }));
}

/** A call that is turned away at the door tells nothing of the integration: its credentials stay. */
function letIn(integration: Integration, request: ScenarioRequest): ScenarioRequest {
  return {
    ...request,
    query: { ...sampleCredentials(integration, 'query'), ...request.query },
    headers: { ...sampleCredentials(integration, 'header'), ...request.headers },
  };
}

/** The request with its body as a value where it is JSON, so that its texts are found. */
function wholeRequest({ request }: CompleteScenario): WholeRequest {
  const { method, path, query, headers, isBase64Encoded, body } = request;
  const rest = { method, path, query, headers, isBase64Encoded };
  if (body === undefined) return rest;
  const isText = typeof body === 'string' && !rest.isBase64Encoded;
  return { ...rest, body: isText ? bodyFromText(body).body : body };
}
