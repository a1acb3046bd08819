/** Scenarios that come as data are held to what scenario files are held to. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultOfScenario } from '../../core/src/index.ts';

const examples = 'examples/scenarios';

test.each(readdirSync(examples))('%s is one', (name) => {
  const scenario: unknown = JSON.parse(readFileSync(`${examples}/${name}`, 'utf8'));
  expect(faultOfScenario(scenario)).toBeNull();
});

const wrong: readonly (readonly [unknown, string])[] = [
  [5, 'a scenario is a JSON object, as in {"operation": "POST /orders"}'],
  [{ request: 'GET' }, "'request' must be an object"],
  [{ request: { bdy: 1 } }, "'request.bdy' is not known; use method, path, query, headers, body, isBase64Encoded"], // prettier-ignore
  [{ request: { query: { a: 1 } } }, "'request.query.a' must be a string or a list of strings"],
  [{ context: [] }, "'context' must be an object"],
  [{ backend: { status: '200' } }, "'backend.status' must be an integer"],
  [{ backend: { lambda: {} } }, "'backend.lambda' has no result or error"],
  [JSON.parse('{"__proto__": {}}'), "'__proto__' is not known; use $schema, spec, operation"],
];

test.each(wrong)('%j is none', (scenario, message) => {
  expect(faultOfScenario(scenario)).toContain(message);
});

test('a body may be anything, however deep', () => {
  let body: unknown = 1;
  for (let depth = 0; depth < 20_000; depth += 1) body = [body];
  expect(faultOfScenario({ request: { body }, backend: { body }, context: { body } })).toBeNull();
});
