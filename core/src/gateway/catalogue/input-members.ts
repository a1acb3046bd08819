/** What `$input` answers in mapping templates. */
import { defineMember, type Member } from './member.ts';

export const inputMembers: readonly Member[] = [
  defineMember({
    name: 'body',
    kind: 'property',
    type: 'String',
    returns:
      'String: the raw payload text. An absent or empty payload gives the two-character text {} (AWS-validated). Not an object: $input.body.foo renders empty.',
    phases: ['request-template', 'response-template', 'websocket-template'],
    doc: 'Raw request payload in a request template; raw integration payload in a response template. Number spelling such as 10.00 survives unchanged. With binary media types and CONVERT_TO_TEXT it is the only way to reach the (base64) payload. In a MOCK response template it does not carry the client payload.',
    example: '{"data": "$util.escapeJavaScript($input.body)"}',
  }),
  defineMember({
    name: 'json',
    kind: 'method',
    type: 'String',
    params: [{ name: 'path', type: 'String', doc: 'JSONPath expression, usually single-quoted' }],
    returns:
      'String: JSON text of the selected value (strings come with their double quotes). Non-JSON text payloads are treated as one JSON string. Path that selects nothing: the JSON text "" (unconfirmed on AWS; recorded for a simulator only).',
    phases: ['request-template', 'response-template', 'websocket-template'],
    doc: 'Evaluate a JSONPath over the payload and serialise the result as JSON. The call must name a path.',
    example: '{"pets": $input.json(\'$.pets\')}',
  }),
  defineMember({
    name: 'path',
    kind: 'method',
    type: 'Object',
    params: [{ name: 'path', type: 'String', doc: 'JSONPath expression' }],
    returns:
      'Object: Map, List, String, Number or Boolean. Missing path or JSON null: renders as empty text and compares equal both to $null and to "" (AWS-validated).',
    phases: ['request-template', 'response-template', 'websocket-template'],
    doc: 'Evaluate a JSONPath over the payload and return a navigable value. A Map prints like {a=b, c=d}; a List prints as JSON; a List nested in a printed Map prints as JSON inside it (AWS-validated).',
    example: "#set($root = $input.path('$'))$root.items.size()",
  }),
  defineMember({
    name: 'params',
    kind: 'method',
    type: 'Map',
    returns:
      'Map with exactly the keys path, querystring and header; each value is a Map<String,String> (multi-valued parameters: the last value).',
    phases: ['request-template', 'response-template', 'websocket-template'],
    doc: 'All method-request parameters grouped by location. In a response template these are still the parameters of the method request (simulator behaviour, AWS-tested suite).',
    example: '#foreach($n in $input.params().header.keySet())$n #end',
  }),
  defineMember({
    name: 'params',
    kind: 'method',
    type: 'String',
    params: [{ name: 'name', type: 'String', doc: 'parameter name; case-sensitive' }],
    returns:
      'String: first hit searching path, then querystring, then header; nothing found: empty string.',
    phases: ['request-template', 'response-template', 'websocket-template'],
    doc: 'One method-request parameter by name regardless of its location.',
    example: "$input.params('petId')",
  }),
];
