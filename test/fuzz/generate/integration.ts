/** Integrations as people write them, and as they leave them half done. */
import type { IntegrationParts } from '../../gateway/integration-of.ts';
import { lambdaUri } from '../../gateway/integration-of.ts';
import { pick, type Random } from '../law.ts';
import { template } from '../vtl-templates.ts';

/** Templates as people write them. */
export const written = [
  "$input.json('$')",
  '{"statusCode": 200}',
  '{"note": "$input.path(\'$.note\')", "q": "$input.params(\'q\')"}',
  '{"note": "$util.escapeJavaScript($input.path(\'$.note\'))"}',
  '{"body": "$util.base64Encode($input.body)", "status": $input.params("status")}',
  '#set($root = $input.path(\'$\'))[#foreach($item in $root.items){"n": $item}#if($foreach.hasNext),#end#end]',
  '{#foreach($name in $input.params().querystring.keySet())"$name": "$input.params().querystring.get($name)"#if($foreach.hasNext),#end#end}',
  "Action=SendMessage&MessageBody=$util.urlEncode($input.json('$'))",
  '#set($context.responseOverride.status = $input.params("status")){"a": 1}',
  '#set($context.requestOverride.header.h = $input.params("X-Note"))$input.body.replaceAll("(a+)+$", "b")',
  '{"all": $util.parseJson($input.body).a.b.c, "first": "$input.path("$..note")[0]"}',
  '#if($input.body',
] as const;

/** An integration at `/a/{id}/{rest+}`. */
export function integrationParts(random: Random, method: string): IntegrationParts {
  const mapping = (): string => (random() < 0.8 ? pick(random, written) : template(random));
  const type = pick(random, ['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK'] as const);
  const isAws = type === 'AWS' || type === 'AWS_PROXY';
  return {
    type,
    api:
      type === 'AWS_PROXY' || type === 'HTTP_PROXY'
        ? pick(random, ['REST', 'HTTP'] as const)
        : 'REST',
    method,
    path: '/a/{id}/{rest+}',
    uri: isAws
      ? lambdaUri
      : pick(random, ['https://backend.example/{id}', 'https://b', 'nowhere', '']),
    passthroughBehavior: pick(random, ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER']),
    contentHandling: pick(random, ['', '', 'CONVERT_TO_TEXT', 'CONVERT_TO_BINARY']),
    binaryMediaTypes: random() < 0.2 ? ['*/*'] : [],
    requestParameters: pick<Readonly<Record<string, string>>>(random, [
      {},
      { 'integration.request.path.id': 'method.request.path.id' },
      { 'integration.request.header.X-Note': 'method.request.header.X-Note' },
      { 'integration.request.querystring.n': 'method.request.body.note' },
    ]),
    requestTemplates: {
      'application/json': type === 'MOCK' && random() < 0.6 ? '{"statusCode": 200}' : mapping(),
    },
    responses: {
      [pick(random, ['default', 'default', '2\\d{2}', '.*Error.*'])]: {
        statusCode: '200',
        ...(random() < 0.7 && { responseTemplates: { 'application/json': mapping() } }),
      },
    },
  };
}
