import type { GatewayResponse, GatewayTemplate } from '../gateway/integration.ts';
import { asMap, entriesOf, valueOf } from './host-tree.ts';
import type { Entry, HostNode } from './host-tree.ts';
import { intrinsicOf } from './placeholders.ts';
import { mappings, placeOf, readText, textField } from './read-fields.ts';

/** The entries of `x-amazon-apigateway-gateway-responses`; nothing is judged here. */
export function readGatewayResponses(root: HostNode): readonly GatewayResponse[] {
  const map = asMap(valueOf(asMap(root), 'x-amazon-apigateway-gateway-responses'));
  if (!map || intrinsicOf(map)) return [];
  return entriesOf(map).flatMap((entry) => gatewayResponse(entry) ?? []);
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
