import type { DeclaredParameter, Method, MethodResponse } from '../gateway/integration.ts';
import type { OperationPlace } from './found-integration.ts';
import { hidesParameters, hidesResponses } from './hidden-declarations.ts';
import { asList, asMap, asScalar, entriesOf, valueOf } from './host-tree.ts';
import type { Entry, HostNode, MapNode } from './host-tree.ts';
import { lazily } from '../text/lazily.ts';
import { placeOf } from './read-fields.ts';
import { readBinaryTypes } from './read-binary-types.ts';
import { readBodyModels } from './read-body-models.ts';
import { readGatewayResponses } from './read-gateway-responses.ts';
import { readSecurity } from './read-security.ts';
import { readRoutes } from './read-routes.ts';
import { readValidator } from './read-validator.ts';
import { referencedMap, valueFrom } from './references.ts';

/** The operation around an integration, in either dialect; `$ref`s inside the document followed. */
export function readMethod(operation: OperationPlace): Method {
  const { api, node, pathItem, httpMethod, path } = operation;
  // Each part is read when it is asked for: most checks ask for one, of every operation of a file.
  const written = lazily(() => parametersOf(api.root, pathItem, node));
  const parameters = lazily(() =>
    written().flatMap((parameter) => declared(api.root, parameter) ?? []),
  );
  const body = lazily(() => bodyOf(api.root, node, written()));
  const schema = lazily(() => valueFrom(api.root, valueOf(body(), 'schema')));
  const example = lazily(() => exampleOf(api.root, body()));
  const responses = lazily(() => responsesOf(api.root, node));
  const gatewayResponses = lazily(() => readGatewayResponses(api));
  const bodyModels = lazily(() => {
    const bodyParameter = written().find(({ location }) => location === 'body');
    return readBodyModels(operation, bodyParameter?.map ?? null);
  });
  const areParametersHidden = lazily(() => hidesParameters(operation));
  const areResponsesHidden = lazily(() => hidesResponses(operation));
  const binaryTypes = lazily(() => readBinaryTypes(api));
  const validator = lazily(() => readValidator(operation));
  const routes = lazily(() => readRoutes(api));
  const security = lazily(() => readSecurity(operation));
  return {
    httpMethod,
    path,
    get parameters() {
      return parameters();
    },
    get bodySchema() {
      return schema();
    },
    get bodyExample() {
      return example();
    },
    get responses() {
      return responses();
    },
    get hidesParameters() {
      return areParametersHidden();
    },
    get hidesResponses() {
      return areResponsesHidden();
    },
    get binaryMediaTypes() {
      return binaryTypes().types;
    },
    get hidesBinaryMediaTypes() {
      return binaryTypes().areHidden;
    },
    get bodyModels() {
      return bodyModels();
    },
    get validator() {
      return validator();
    },
    get gatewayResponses() {
      return gatewayResponses().responses;
    },
    get hidesGatewayResponses() {
      return gatewayResponses().areHidden;
    },
    get security() {
      return security();
    },
    get routes() {
      return routes();
    },
  };
}

/** The method of a shared integration that no operation names. */
export const NO_METHOD: Method = {
  httpMethod: 'ANY',
  path: '',
  parameters: [],
  bodySchema: undefined,
  bodyExample: undefined,
  responses: [],
  binaryMediaTypes: [],
};

interface Parameter {
  readonly written: HostNode;
  readonly map: MapNode;
  readonly name: string;
  readonly location: string;
}

/** Those of the path item and the operation; the operation's win, by name and location. */
function parametersOf(root: HostNode, pathItem: MapNode, operation: MapNode): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const owner of [pathItem, operation]) {
    for (const written of asList(valueOf(owner, 'parameters'))?.items ?? []) {
      const map = referencedMap(root, written);
      const name = asScalar(valueOf(map, 'name'))?.text;
      const location = asScalar(valueOf(map, 'in'))?.text;
      if (!map || name === undefined || location === undefined) continue;
      found.set(`${location} ${name}`, { written, map, name, location });
    }
  }
  return [...found.values()];
}

function declared(
  root: HostNode,
  { written, map, name, location }: Parameter,
): DeclaredParameter | null {
  if (location !== 'path' && location !== 'query' && location !== 'header') return null;
  const required = asScalar(valueOf(map, 'required'))?.text === 'true' || location === 'path';
  // The place is the entry of the list, so that a parameter behind a `$ref` is still in view here.
  const key = asScalar(valueOf(map, 'name'))?.span ?? written.span;
  const example = exampleOf(root, map);
  return { key, value: written.span, name, location, required, example };
}

/** The map that holds `schema` and examples of the request body: a media type, or Swagger's `body`. */
function bodyOf(
  root: HostNode,
  operation: MapNode,
  parameters: readonly Parameter[],
): MapNode | null {
  const requestBody = referencedMap(root, valueOf(operation, 'requestBody'));
  if (requestBody) return jsonContent(root, requestBody);
  return parameters.find(({ location }) => location === 'body')?.map ?? null;
}

/** The entry of `content` for JSON; else the first. */
function jsonContent(root: HostNode, owner: MapNode): MapNode | null {
  const content = asMap(valueOf(owner, 'content'));
  const entries = content ? entriesOf(content) : [];
  const json =
    entries.find(({ key }) => key.text === 'application/json') ??
    entries.find(({ key }) => key.text.includes('json')) ??
    entries[0];
  return json ? referencedMap(root, json.value) : null;
}

/** An example from wherever the dialects allow one; undefined where there is none. */
function exampleOf(root: HostNode, owner: MapNode | null): unknown {
  if (!owner) return undefined;
  const schema = referencedMap(root, valueOf(owner, 'schema'));
  const examples = asMap(valueOf(owner, 'examples'));
  const first = examples && referencedMap(root, entriesOf(examples)[0]?.value ?? null);
  const node =
    valueOf(owner, 'example') ??
    valueOf(owner, 'x-example') ??
    valueOf(first, 'value') ??
    valueOf(schema, 'example') ??
    asList(valueOf(schema, 'examples'))?.items[0] ??
    valueOf(schema, 'default') ??
    valueOf(owner, 'default') ??
    asList(valueOf(schema, 'enum'))?.items[0] ??
    asList(valueOf(owner, 'enum'))?.items[0] ??
    null;
  return valueFrom(root, node);
}

function responsesOf(root: HostNode, operation: MapNode): readonly MethodResponse[] {
  const responses = asMap(valueOf(operation, 'responses'));
  return responses ? entriesOf(responses).map((entry) => methodResponse(root, entry)) : [];
}

function methodResponse(root: HostNode, entry: Entry): MethodResponse {
  const response = referencedMap(root, entry.value);
  const headers = asMap(valueOf(response, 'headers'));
  const content = response && jsonContent(root, response);
  const schema = lazily(() =>
    valueFrom(root, valueOf(content, 'schema') ?? valueOf(response, 'schema')),
  );
  const example = lazily(() => responseExample(root, response, content));
  return {
    ...placeOf(entry),
    status: entry.key.text,
    headers: headers ? entriesOf(headers).map(({ key }) => key.text) : [],
    get schema() {
      return schema();
    },
    get example() {
      return example();
    },
  };
}

function responseExample(
  root: HostNode,
  response: MapNode | null,
  content: MapNode | null,
): unknown {
  if (content) return exampleOf(root, content);
  const examples = asMap(valueOf(response, 'examples'));
  const example = examples && valueOf(examples, 'application/json');
  return example
    ? valueFrom(root, example)
    : exampleOf(root, response && withoutExamples(response));
}

/** Swagger's `examples` of a response go by media type and not by name. */
function withoutExamples(response: MapNode): MapNode {
  return { ...response, entries: response.entries.filter(({ key }) => key.text !== 'examples') };
}
