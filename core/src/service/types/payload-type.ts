/** What `$input` holds in a template, as far as the document around it tells. */
import { bareMediaType } from '../../gateway/message/media-types.ts';
import type { Method } from '../../gateway/integration.ts';
import type { TemplateRegion } from '../analysis.ts';
import { typeOfExample } from './example-type.ts';
import { layered } from './layered-type.ts';
import { scenarioPayload, type SavedScenario } from './saved-scenarios.ts';
import { typeOfSchema } from './schema-type.ts';
import type { ValueType } from './value-type.ts';

type Payload = Pick<TemplateRegion, 'integration' | 'phase' | 'mediaType' | 'response'>;

/**
 * The payload's type. In a request template that is the request body: its schema, else an example.
 * In a response template it is the backend's reply, which nothing describes; the schema of the
 * method's response is the nearest thing to it, and is marked as such. Null for a `.vtl` file, for
 * a MOCK's response (its `$input` holds no payload of the client) and where the document is silent.
 */
export function payloadType(payload: Payload): ValueType | null {
  const { schema, example } = described(payload);
  return schema ?? example;
}

/**
 * All that anybody shows of the payload, the most trusted first: the document's schema, its
 * example, and the scenarios that the template renders in.
 */
export function shownPayloadType(
  payload: Payload,
  scenarios: readonly SavedScenario[],
): ValueType | null {
  const { schema, example } = described(payload);
  if (hasNoPayload(payload)) return null;
  return layered(layered(schema, example), scenarioPayload(payload, scenarios));
}

interface Described {
  readonly schema: ValueType | null;
  readonly example: ValueType | null;
}

const nothing: Described = { schema: null, example: null };

function described(payload: Payload): Described {
  const { integration, phase, mediaType, response } = payload;
  if (integration === null || hasNoPayload(payload)) return nothing;
  const { method } = integration;
  return phase === 'request'
    ? requestBody(method, mediaType ?? 'application/json')
    : responseBody(method, response?.statusCode?.read ?? null);
}

/** A MOCK has no backend, and of an integration without a type nobody knows. */
function hasNoPayload({ integration, phase }: Payload): boolean {
  if (integration === null || phase === 'request') return false;
  return integration.type === null || integration.type === 'MOCK';
}

function requestBody(method: Method, mediaType: string): Described {
  const models = method.bodyModels ?? [];
  const ofType = (wanted: string) =>
    models.find((model) => bareMediaType(model.mediaType) === bareMediaType(wanted));
  const model = ofType(mediaType) ?? ofType('application/json') ?? models[0];
  return {
    schema: model === undefined ? null : typeOfSchema(model, 'schema'),
    example: typeOfExample(method.bodyExample, { source: 'example' }),
  };
}

function responseBody(method: Method, status: string | null): Described {
  const declared = method.responses.find((response) => response.status === status);
  if (declared === undefined) return nothing;
  const { schema, example } = declared;
  return {
    // The references of a response's schema were followed when it was read.
    schema: typeOfSchema({ schema, resolve: () => undefined }, 'response-schema'),
    example: typeOfExample(example, { source: 'example' }),
  };
}
