/**
 * Each blueprint, taken as a completion, makes a file in which no check finds anything, and a run of
 * it answers with 2xx. What the services are sent is set against their API references.
 */
import { describe, expect, test } from 'vitest';
import { analyze, completion, diagnostics, runTarget } from '../../core/src/index.ts';
import type { CompletionItem, HostLanguage } from '../../core/src/index.ts';
import { blueprints } from '../../core/src/service/completion/blueprints/index.ts';
import type { Blueprint } from '../../core/src/service/completion/blueprints/blueprint.ts';
import { applyEdits } from '../../core/src/text/text-edit.ts';
import { readMarks } from '../support/marks.ts';

const all: readonly Blueprint[] = blueprints;
const rest = all.filter(({ api }) => api === 'REST');

/** The default texts of a snippet in place of its stops. */
function asTyped(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}

function itemsAt(
  marked: string,
  language: HostLanguage,
): { text: string; items: readonly CompletionItem[] } {
  const { text, cursor } = readMarks(marked);
  return { text, items: completion(analyze(text, language), cursor ?? -1) };
}

/** The file after the blueprint is taken, its lines indented as an editor does. */
function taken(marked: string, label: string, language: HostLanguage): string {
  const { text, items } = itemsAt(marked, language);
  const item = items.find((candidate) => candidate.label.endsWith(`: ${label}`));
  if (item === undefined) throw new Error(`no blueprint '${label}'`);
  const line = text.slice(text.lastIndexOf('\n', item.replace.start - 1) + 1, item.replace.start);
  const newText = asTyped(item.insertText).replaceAll('\n', `\n${/^ */.exec(line)?.[0] ?? ''}`);
  return applyEdits(text, [{ span: item.replace, newText }]);
}

function checkWorks(text: string, language: HostLanguage, statuses: readonly string[]): void {
  const analysis = analyze(text, language);
  const found = diagnostics(analysis).map(({ code, message }) => `${code}: ${message}`);
  expect(found, text).toEqual([]);
  const [integration] = analysis.integrations;
  const target = { kind: 'integration', pointer: integration?.pointer ?? '' } as const;
  const report = runTarget(analysis, target, null);
  expect(report?.problems, text).toEqual([]);
  expect(statuses, text).toContain(String(report?.response.status));
}

const head = `openapi: 3.0.1
info: { title: Orders, version: "1" }
x-amazon-apigateway-api-key-source: HEADER
paths:
  /orders:
`;
const methodOf = ({ method }: Blueprint): string => method ?? 'post';
const success = ['200', '204'];

describe.each(rest)('$label', (blueprint) => {
  const { label } = blueprint;
  const method = methodOf(blueprint);

  test('in an operation of YAML that has nothing yet', () => {
    const text = taken(`${head}    ${method}:\n      █\n`, label, 'yaml');
    checkWorks(text, 'yaml', success);
  });

  test('in one that is half typed, with other keys', () => {
    const text = taken(`${head}    ${method}:\n      summary: s\n      x-ama█\n`, label, 'yaml');
    checkWorks(text, 'yaml', success);
  });

  test('in YAML with four blanks a level', () => {
    const wide = head.replace('  /orders', '    /orders');
    const text = taken(`${wide}        ${method}:\n            █\n`, label, 'yaml');
    checkWorks(text, 'yaml', success);
    expect(text).toContain('\n                type: ');
  });

  test.each(['█', '"█"', '"x-a█"'])('in an operation of JSON, at %s', (cursor) => {
    const text = taken(
      `{
  "openapi": "3.0.1",
  "info": { "title": "Orders", "version": "1" },
  "x-amazon-apigateway-api-key-source": "HEADER",
  "paths": {
    "/orders": {
      "${method}": {
        ${cursor}
      }
    }
  }
}
`,
      label,
      'json',
    );
    expect(() => JSON.parse(text) as unknown, text).not.toThrow();
    checkWorks(text, 'json', success);
  });
});

describe.each(rest.filter(({ method }) => method === undefined))(
  '$label, where the operation declares its responses',
  ({ label }) => {
    test.each([['200'], ['201'], ['200', '502'], ['202', '400', '500']])('%s %s', (...declared) => {
      const lines = declared.map((status) => `        "${status}": { description: d }\n`).join('');
      const text = taken(`${head}    post:\n      responses:\n${lines}      █\n`, label, 'yaml');
      checkWorks(text, 'yaml', ['200', ...declared]);
    });
  },
);

const httpApi = `openapi: 3.0.1
info: { title: Orders, version: "1" }
paths:
  /$default:
    x-amazon-apigateway-any-method:
      responses: { "200": { description: d } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: ANY
        uri: https://backend.example.com
        payloadFormatVersion: "1.0"
  /orders:
    post:
      █
`;

describe('an HTTP API', () => {
  test.each(all.filter(({ api }) => api === 'HTTP'))('$label', ({ label }) => {
    const text = taken(httpApi, label, 'yaml');
    expect(diagnostics(analyze(text, 'yaml')), text).toEqual([]);
  });

  test('is offered nothing with templates', () => {
    const labels = itemsAt(httpApi, 'yaml').items.map(({ label }) => label);
    expect(labels.filter((label) => /SQS|Mock|templates|CORS/.test(label))).toEqual([]);
  });
});

describe('where blueprints are offered', () => {
  const offered = (marked: string, language: HostLanguage = 'yaml'): boolean =>
    itemsAt(marked, language).items.some(({ label }) => label.endsWith(': Mock'));

  test.each([
    [
      'not where an integration is',
      '    post:\n      x-amazon-apigateway-integration: {}\n      █\n',
    ],
    ['not in a path item', '    post: {}\n    █\n'],
    ['not in the responses', '    post:\n      responses:\n        █\n'],
    ['not in a value', '    post:\n      summary: █\n'],
    ['not in a map in braces', '    post: { █ }\n'],
    ['not in front of a value', '    post:\n      x█: 1\n'],
  ])('%s', (_, marked) => {
    expect(offered(head + marked)).toBe(false);
  });

  test('the preflight as an operation of a path item', () => {
    const text = taken(
      `${head}    post:\n      x-amazon-apigateway-integration: { type: mock, requestTemplates: { application/json: '{"statusCode": 200}' }, responses: { default: { statusCode: "200" } } }\n      responses: { "200": { description: d } }\n    █\n`,
      'CORS preflight',
      'yaml',
    );
    expect(analyze(text, 'yaml').integrations.map(({ method }) => method.httpMethod)).toEqual([
      'POST',
      'OPTIONS',
    ]);
    expect(diagnostics(analyze(text, 'yaml')), text).toEqual([]);
  });

  test('in JSON a comma stands before the key that follows', () => {
    const text = taken(
      '{ "paths": { "/a": { "get": {\n  █\n  "x-amazon-apigateway-request-validator": "v" } } } }',
      'Mock',
      'json',
    );
    expect(() => JSON.parse(text) as unknown, text).not.toThrow();
  });
});

test('the names of a person are stops, and no dollar sign of a template is one', () => {
  const { items } = itemsAt(`${head}    post:\n      █\n`, 'yaml');
  const sqs = items.find(({ label }) => label.endsWith('SQS: send a message'))?.insertText ?? '';
  expect(sqs).toContain('sqs:path/${2:123456789012}/${3:my-queue}');
  expect(sqs).toContain('\\$util.urlEncode(\\$input.body)');
});
