import type { GatewayResponse, GatewayTemplate } from '../gateway/integration.ts';
import type { ApiPlace } from './found-integration.ts';
import { asMap, entriesOf, valueOf } from './host-tree.ts';
import type { Entry, HostNode, MapNode } from './host-tree.ts';
import { gatewayResponseResources } from './gateway-response-resources.ts';
import { hidesKeys } from './hidden-declarations.ts';
import { intrinsicOf } from './placeholders.ts';
import { lowerFirst } from './places/cloudformation-spelling.ts';
import { mappings, placeOf, readText, textField } from './read-fields.ts';
import { resourceProperties } from './resource-properties.ts';

export interface GatewayResponses {
  readonly responses: readonly GatewayResponse[];
  /** True where there may be others: an intrinsic gives all, or the type of one. */
  readonly areHidden: boolean;
}

/**
 * The entries of `x-amazon-apigateway-gateway-responses`, of `GatewayResponses` of the SAM resource
 * around the document, each of which takes the place of the document's of its type (SAM guide, and for
 * that its translator), and of resources of their own. Nothing is judged here.
 */
export function readGatewayResponses(place: ApiPlace): GatewayResponses {
  const inDocument = valueOf(asMap(place.root), 'x-amazon-apigateway-gateway-responses');
  const isSam = place.resourceType === 'AWS::Serverless::Api';
  const inSam = isSam ? valueOf(resourceProperties(place), 'GatewayResponses') : null;
  const ofSam = entriesIn(inSam);
  const own = entriesIn(inDocument).filter(({ key }) => !has(ofSam, key.text));
  const written = [...own, ...ofSam.map(inOpenApiSpelling)];
  const given = gatewayResponsesGivenTo(place.logicalId, place.resources, written);
  const rest = written.filter(({ key }) => !given.responses.some(({ type }) => type === key.text));
  return {
    responses: [...rest.flatMap((entry) => gatewayResponse(entry) ?? []), ...given.responses],
    areHidden: hidesKeys(inDocument) || hidesKeys(inSam) || given.areHidden,
  };
}

/**
 * Those that resources of their own give an API, each in the place of all that the document says of its
 * type (aws-recorded: gateway-response-put-resets).
 * @param api its name in the template; null where it has none
 * @param written those of its document: which of two counts after a later deployment is not known.
 */
export function gatewayResponsesGivenTo(
  api: string | null,
  resources: MapNode | null,
  written: readonly Entry[] = [],
): GatewayResponses {
  const found = api === null || !resources ? [] : gatewayResponseResources(resources, api);
  const types = [...written, ...found.flatMap(({ entry }) => entry ?? [])].map(
    ({ key }) => key.text,
  );
  return {
    responses: found.flatMap(({ entry, isSure }) => {
      const response = entry && gatewayResponse(entry);
      if (!response) return [];
      const isAlone = types.filter((type) => type === response.type).length === 1;
      return [{ ...response, mayNotCount: !isSure || !isAlone }];
    }),
    areHidden: found.some(({ entry }) => entry === null),
  };
}

function has(entries: readonly Entry[], name: string): boolean {
  return entries.some(({ key }) => key.text === name);
}

function entriesIn(node: HostNode | null): readonly Entry[] {
  const map = asMap(node);
  return !map || intrinsicOf(map) ? [] : entriesOf(map);
}

/** SAM's `StatusCode`, `ResponseTemplates` and `ResponseParameters: { Headers: … }`, where they stand. */
function inOpenApiSpelling({ key, value }: Entry): Entry {
  const map = asMap(value);
  if (!map || intrinsicOf(map)) return { key, value };
  const entries = entriesOf(map).map((field) => {
    const text = lowerFirst(field.key.text);
    const own = text === 'responseParameters' ? parameters(field.value) : field.value;
    return { key: { ...field.key, text }, value: own };
  });
  return { key, value: { ...map, entries } };
}

const PLACES: Readonly<Record<string, string>> = {
  Headers: 'header',
  Paths: 'path',
  QueryStrings: 'querystring',
};

function parameters(node: HostNode): HostNode {
  const map = asMap(node);
  if (!map || intrinsicOf(map)) return node;
  const entries = entriesOf(map).flatMap(({ key, value }) =>
    entriesIn(value).map((entry) => {
      const text = `gatewayresponse.${PLACES[key.text] ?? key.text}.${entry.key.text}`;
      return { key: { ...entry.key, text }, value: entry.value };
    }),
  );
  return { ...map, entries };
}

function gatewayResponse(entry: Entry): GatewayResponse | null {
  const fields = asMap(entry.value);
  const isIntrinsic = intrinsicOf(entry.value) !== null;
  if (!fields && !isIntrinsic) return null;
  const templates = asMap(valueOf(fields, 'responseTemplates'));
  return {
    ...placeOf(entry),
    type: entry.key.text,
    statusCode: fields && textField(fields, 'statusCode'),
    responseParameters: mappings(valueOf(fields, 'responseParameters')),
    responseTemplates:
      templates && !intrinsicOf(templates) ? entriesOf(templates).map(template) : [],
    isOpen: isIntrinsic || intrinsicOf(valueOf(fields, 'responseTemplates')) !== null,
  };
}

function template(entry: Entry): GatewayTemplate {
  const { read, known } = readText(entry.value);
  return { ...placeOf(entry), mediaType: entry.key.text, text: read, known };
}
