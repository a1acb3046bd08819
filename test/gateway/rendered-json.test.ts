import { expect, it } from 'vitest';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import { integrationOf } from './integration-of.ts';

it('marks broken JSON for Lambda at the reference that broke it', () => {
  const template = '{"note": "$input.path(\'$.note\')"}';
  const integration = integrationOf({
    type: 'AWS',
    requestTemplates: { 'application/json': template },
  });
  const { problems } = runIntegration(integration, { request: { body: { note: 'a "b"' } } });
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'error request-not-json',
  ]);
  const at = problems[0]?.at ?? { start: 0, end: 0 };
  expect(template.slice(at.start, at.end)).toBe("$input.path('$.note')");
});

const mock = (template: string, contentType?: string): ReturnType<typeof integrationOf> =>
  integrationOf({
    type: 'MOCK',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    responses: {
      default: {
        responseTemplates: { 'application/json': template },
        ...(contentType && {
          responseParameters: { 'method.response.header.Content-Type': `'${contentType}'` },
        }),
      },
    },
  });

it.each([
  ['{"a": }', undefined, ['response-not-json']],
  ['{"a": 1}', undefined, []],
  ['', undefined, []],
  ['<p>', 'text/html', []],
  ['<p>', 'application/problem+json', ['response-not-json']],
])('%s with Content-Type %s', (template, contentType, codes) => {
  const { problems } = runIntegration(mock(template, contentType), {});
  expect(problems.map(({ code }) => code)).toEqual(codes);
});
