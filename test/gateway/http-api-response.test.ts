import { expect, it } from 'vitest';
import type { Report } from '../../core/src/gateway/report.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import { findIntegrations } from '../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';

const text = `openapi: 3.0.1
x-amazon-apigateway-importexport-version: "1.0"
paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://backend.example/
        payloadFormatVersion: "1.0"
        responseParameters:
          "500":
            "append:header.a": "x"
            "overwrite:header.b": "\${response.header.b}-\${response.body.code}"
            "remove:header.c": "''"
            "overwrite:statuscode": "503"
            "append:header.Via": "1"
`;

function run(status: number): Report {
  const [integration] = findIntegrations(parseDocument(text, 'yaml'));
  if (integration === undefined) throw new Error('no integration');
  expect(integration.api).toBe('HTTP');
  const headers = { A: '1', b: '2', C: '3' };
  return runIntegration(integration, { backend: { status, headers, body: { code: 7 } } });
}

// Developer Guide, response parameters of HTTP APIs: verbs, status code and selections.
it('changes the response of its status', () => {
  const { response, problems } = run(500);
  expect(response.status).toBe(503);
  expect(response.headers).toMatchObject({ a: ['1', 'x'], b: '2-7' });
  expect(response.headers).not.toHaveProperty('C');
  // A reserved header cannot be mapped.
  expect(problems.map(({ code }) => code)).toEqual(['mapping-invalid']);
});

it('leaves other statuses as they are', () => {
  const { response, steps } = run(200);
  expect(response).toMatchObject({ status: 200, headers: { A: '1', b: '2', C: '3' } });
  expect(steps.find(({ id }) => id === 'map-response-parameters')?.reason).toBe(
    'Status 200 has no responseParameters; there are for 500.',
  );
});
