/** What `$input` holds in a template, as far as the document around it tells. */
import { bareMediaType } from '../../gateway/message/media-types.ts';
import type { Integration, Method } from '../../gateway/integration.ts';
import type { TemplateRegion } from '../analysis.ts';
import { typeOfExample } from './example-type.ts';
import { typeOfSchema } from './schema-type.ts';
import type { ValueType } from './value-type.ts';

/**
 * The payload's type. In a request template that is the request body: its schema, else an example.
 * In a response template it is the backend's reply, which nothing describes; the schema of the
 * method's response is the nearest thing to it, and is marked as such. Null for a `.vtl` file, for
 * a MOCK's response (its `$input` holds no payload of the client) and where the document is silent.
 */
export function payloadType({
  integration,
  phase,
  mediaType,
  map,
}: Pick<TemplateRegion, 'integration' | 'phase' | 'mediaType' | 'map'>): ValueType | null {
  if (integration === null) return null;
  const { method } = integration;
  if (phase === 'request') return requestBodyType(method, mediaType ?? 'application/json');
  if (integration.type === null || integration.type === 'MOCK') return null;
  const response = integration.responses.find(({ responseTemplates }) =>
    responseTemplates.some((template) => template.map === map),
  );
  return responseBodyType(integration, response?.statusCode?.read ?? null);
}

function requestBodyType(method: Method, mediaType: string): ValueType | null {
  const models = method.bodyModels ?? [];
  const ofType = (wanted: string) =>
    models.find((model) => bareMediaType(model.mediaType) === bareMediaType(wanted));
  const model = ofType(mediaType) ?? ofType('application/json') ?? models[0];
  const bySchema = model === undefined ? null : typeOfSchema(model, 'schema');
  return bySchema ?? typeOfExample(method.bodyExample, 'example');
}

function responseBodyType({ method }: Integration, status: string | null): ValueType | null {
  const declared = method.responses.find((response) => response.status === status);
  if (declared === undefined) return null;
  const { schema, example } = declared;
  // The references of a response's schema were followed when it was read.
  const bySchema = typeOfSchema({ schema, resolve: () => undefined }, 'response-schema');
  return bySchema ?? typeOfExample(example, 'example');
}
