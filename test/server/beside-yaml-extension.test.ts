/**
 * Beside the YAML extension nothing is said twice (decision 0012): both servers get the same document,
 * theirs with a schema of OpenAPI, and are asked at every place of it.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Diagnostic, Position } from 'vscode-languageserver/node';
import { MemoryClient, pulling } from './memory-client.ts';
import { completionAt, YamlExtension } from './yaml-extension.ts';

const uri = 'file:///project/openapi.yaml';

/** As much of OpenAPI as the documents here use; like the published schema it lets `x-…` be anything. */
const openapi = {
  type: 'object',
  properties: {
    openapi: { type: 'string', description: 'The version of OpenAPI.' },
    info: { type: 'object', description: 'About the API.' },
    paths: {
      type: 'object',
      description: 'The paths.',
      additionalProperties: {
        type: 'object',
        properties: {
          get: { $ref: '#/definitions/operation' },
          post: { $ref: '#/definitions/operation' },
          parameters: { type: 'array' },
        },
        patternProperties: { '^x-': {} },
        additionalProperties: false,
      },
    },
  },
  patternProperties: { '^x-': {} },
  additionalProperties: false,
  required: ['openapi', 'info', 'paths'],
  definitions: {
    operation: {
      type: 'object',
      description: 'An operation.',
      properties: {
        summary: { type: 'string', description: 'What it does.' },
        operationId: { type: 'string' },
        tags: { type: 'array' },
        parameters: { type: 'array', items: { type: 'object' } },
        responses: { type: 'object', description: 'By status.' },
      },
      required: ['responses'],
      patternProperties: { '^x-': {} },
      additionalProperties: false,
    },
  },
};

const head = `openapi: 3.0.1
info: { title: t, version: '1' }
`;

const documents: Readonly<Record<string, string>> = {
  'two integrations': `${head}x-amazon-apigateway-request-validators:
  all: { validateRequestBody: true, validateRequestParameters: true }
x-amazon-apigateway-request-validator: all
paths:
  /orders:
    get:
      summary: list
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: GET
        uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/f/invocations
    post:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: mock
        passthroughBehavior: never
        requestTemplates:
          application/json: |
            {"statusCode": $input.jsn('$.status')}
        responses:
          default: { statusCode: '200' }
`,
  'keys half typed': `${head}paths:
  /orders:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        ty
    post:
      x-am
      su
`,
  'an operation not begun, an extension not finished': `${head}paths:
  /orders:
    get:
      
    post:
      responses: {}
      x-amazon-apigateway-integration:
        type: 
        
`,
  'mistakes that are not ours': `${head}path: {}
paths:
  /orders:
    get:
      sumary: list
      summary: again
      summary: twice
      x-amazon-apigateway-integration:
        type: mock
        type: http
  - broken
   : [
`,
};

/** Every place where something can begin or end: about three a line. */
function placesOf(text: string): readonly Position[] {
  return text.split('\n').flatMap((content, line) => {
    const columns = [content.search(/\S|$/), content.indexOf(':') + 1, content.length];
    return [...new Set(columns)].map((character) => ({ line, character }));
  });
}

interface Said {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly both: readonly string[];
}

/** What both say of a document; what each names by its place and its label or range. */
async function askBoth(schema: object, text: string): Promise<Said> {
  const { client } = await MemoryClient.start(pulling);
  await client.open(uri, 'yaml', text);
  const extension = await YamlExtension.start(schema);

  const theirs = (await extension.open(uri, text)).map(nameOf);
  const ours = (await client.pullDiagnostics(uri)).map(nameOf);
  for (const at of placesOf(text)) {
    const place = `${at.line + 1}:${at.character + 1}`;
    const labels = (items: readonly { readonly label: string }[]): string[] =>
      items.map(({ label }) => `${place} completion ${label}`);
    ours.push(...labels(await completionAt(client.connection, uri, at)));
    theirs.push(...labels(await extension.completion(uri, at)));
  }
  return { ours, theirs, both: ours.filter((one) => theirs.includes(one)) };
}

function nameOf({ range: { start } }: Diagnostic): string {
  return `${start.line + 1}:${start.character + 1} diagnostic`;
}

test.each(Object.entries(documents))('%s: nothing is said twice', async (_, text) => {
  const { ours, theirs, both } = await askBoth(openapi, text);
  expect(both).toEqual([]);
  // Both had something to say, else this would show nothing.
  expect(theirs.length).toBeGreaterThan(3);
  expect(ours.length).toBeGreaterThan(3);
});

test('with our schema in their hands it would be: so the extension does not register it', async () => {
  const file = '../../schemas/x-amazon-apigateway-integration.schema.json';
  const integration: unknown = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  const described = structuredClone(openapi) as typeof openapi & {
    definitions: { operation: { properties: Record<string, unknown> } };
  };
  described.definitions.operation.properties['x-amazon-apigateway-integration'] = integration;
  const { both } = await askBoth(described, documents['keys half typed'] ?? '');
  expect(both).toContain('8:11 completion type');
});
