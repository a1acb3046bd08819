import type { GatewayResponse, GatewayTemplate } from '../gateway/integration.ts';
import type { ApiPlace } from './found-integration.ts';
import { asMap, entriesOf, valueOf } from './host-tree.ts';
import type { Entry, HostNode } from './host-tree.ts';
import { intrinsicOf } from './placeholders.ts';
import { mappings, placeOf, readText, textField } from './read-fields.ts';
import { resourceProperties } from './resource-properties.ts';

/**
 * The entries of `x-amazon-apigateway-gateway-responses`, and of `GatewayResponses` of the SAM resource
 * around the document, each of which takes the place of the document's of its type (SAM guide, and for
 * that its translator). Nothing is judged here.
 */
export function readGatewayResponses(place: ApiPlace): readonly GatewayResponse[] {
  const written = entriesIn(valueOf(asMap(place.root), 'x-amazon-apigateway-gateway-responses'));
  const isSam = place.resourceType === 'AWS::Serverless::Api';
  const ofSam = isSam ? entriesIn(valueOf(resourceProperties(place), 'GatewayResponses')) : [];
  const types = new Set(ofSam.map(({ key }) => key.text));
  const own = written.filter(({ key }) => !types.has(key.text));
  return [...own, ...ofSam.map(inOpenApiSpelling)].flatMap((entry) => gatewayResponse(entry) ?? []);
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
    const text = field.key.text.charAt(0).toLowerCase() + field.key.text.slice(1);
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
