/** Scenarios in other forms, for people to paste. Expected: curl's manual and the AWS CLI's reference. */
import { expect, it, test } from 'vitest';
import { exportForms } from '../../core/src/gateway/exchange/forms.ts';
import type { ExportForm } from '../../core/src/gateway/exchange/export-form.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { integrationOf, type IntegrationParts } from './integration-of.ts';

const proxy: IntegrationParts = { type: 'AWS_PROXY', path: '/orders/{id}/{rest+}' };

function written(
  form: ExportForm['name'],
  parts: IntegrationParts,
  scenario: Scenario,
): { readonly text: string; readonly notes: string } {
  const writing = exportForms[form].write(integrationOf(parts), scenario, {});
  return writing.ok
    ? { text: writing.text, notes: writing.notes.join('\n') }
    : { text: '', notes: writing.reason };
}

const order: Scenario = {
  request: {
    path: { id: 'a b/c', rest: 'x/é' },
    query: { tag: ['a&b', '2'], q: "it's" },
    headers: { 'Content-Type': 'application/json', 'X-A': ['1', "o'clock"], 'X-E': '' },
    body: { note: "it's" },
  },
  stageVariables: { alias: 'live' },
  context: { domainName: 'api.example.com', stage: 'dev', apiId: 'api', resourceId: 'res' },
};

it('a curl command keeps every byte through the quoting of a shell', () => {
  expect(written('curl', proxy, order)).toEqual({
    notes: '',
    text: String.raw`curl --request POST 'https://api.example.com/dev/orders/a%20b%2Fc/x/%C3%A9?tag=a%26b&tag=2&q=it%27s' \
  --header 'Content-Type: application/json' \
  --header 'X-A: 1' \
  --header 'X-A: o'\''clock' \
  --header 'X-E;' \
  --data-raw '{"note":"it'\''s"}'
`,
  });
});

test.each<[string, Scenario['request'] & object, string]>([
  ['a body without a type gets none from curl', { headers: {}, body: 'a' }, "--header Content-Type:"],
  ['bytes go through a pipe', { headers: { 'Content-Type': 'x/y' }, body: 'AAH/', isBase64Encoded: true }, 'printf %s AAH/ | base64 -d | curl --request POST'],
  ['a NUL goes through a pipe', { headers: {}, body: '\0' }, 'printf %s AA== | base64 -d'],
  ['dots in a path stay', { path: { rest: '../x' }, body: '' }, '--path-as-is'],
])('%s', (_, request, part) => {
  expect(written('curl', proxy, { ...order, request }).text.replaceAll("'", '')).toContain(part);
}); // prettier-ignore

it('an address that is written out stays as it is, and the query of the scenario stands behind it', () => {
  const request = {
    path: '/orders/a%20b/x+y/?tag=%2B&flag',
    query: { q: '1 2' },
    headers: {},
    body: '',
  };
  const address = "/orders/a%20b/x+y/?tag=%2B&flag&q=1%202'";
  expect(written('curl', proxy, { request }).text).toContain(`.com/prod${address}`);
  const rest: IntegrationParts = { ...proxy, method: 'GET' };
  expect(written('test-invoke-method', rest, { request }).text).toContain(`'${address}`);
});

it('a header that cannot be sent is named', () => {
  const request = { ...order.request, headers: { 'X-A': 'a\nb', 'b c': '1', Ok: '1' } };
  const { text, notes } = written('curl', proxy, { ...order, request });
  expect(notes).toBe(
    'The header X-A cannot be sent as it is and is left out.\nThe header b c cannot be sent as it is and is left out.',
  );
  expect(text).toContain("--header 'Ok: 1'");
});

it("test-invoke-method has the parts of the console's test", () => {
  expect(written('test-invoke-method', proxy, order)).toEqual({
    notes: '',
    text: String.raw`aws apigateway test-invoke-method \
  --rest-api-id api \
  --resource-id res \
  --http-method POST \
  --path-with-query-string '/orders/a%20b%2Fc/x/%C3%A9?tag=a%26b&tag=2&q=it%27s' \
  --multi-value-headers '{"Content-Type":["application/json"],"X-A":["1","o'\''clock"],"X-E":[""]}' \
  --body='{"note":"it'\''s"}' \
  --stage-variables '{"alias":"live"}'
`,
  });
});

test.each<[string, ExportForm['name'], IntegrationParts, Scenario, string]>([
  ['ids of the sample', 'test-invoke-method', proxy, {}, 'Put in the ids of your own API'],
  ['another type', 'test-invoke-method', proxy, { request: { headers: { 'content-type': 'text/plain' } } }, 'for application/json, whatever the Content-Type'],
  ['an HTTP API', 'test-invoke-method', { ...proxy, api: 'HTTP' }, {}, 'REST APIs alone'],
  ['bytes', 'test-invoke-method', proxy, { request: { body: 'AAH/', isBase64Encoded: true } }, 'this one is bytes'],
  ['a MOCK', 'lambda-event', { type: 'MOCK' }, {}, 'calls no Lambda function'],
  ['a call that fails', 'lambda-event', { ...proxy, httpMethod: 'GET' }, {}, 'does not reach the function'],
])('%s in %s is said', (_, form, parts, scenario, note) => {
  expect(written(form, parts, scenario).notes).toContain(note);
}); // prettier-ignore

it('the event of a proxy is what the function gets', () => {
  const { text } = written('lambda-event', proxy, order);
  expect(JSON.parse(text)).toMatchObject({
    resource: '/orders/{id}/{rest+}',
    httpMethod: 'POST',
    multiValueQueryStringParameters: { tag: ['a&b', '2'], q: ["it's"] },
    stageVariables: { alias: 'live' },
    body: '{"note":"it\'s"}',
  });
});

it('the event of a custom integration is what its template writes', () => {
  const parts: IntegrationParts = {
    type: 'AWS',
    requestTemplates: { 'application/json': '{"note": "$input.path(\'$.note\')"}' },
  };
  expect(written('lambda-event', parts, order).text).toBe('{"note": "it\'s"}');
});
