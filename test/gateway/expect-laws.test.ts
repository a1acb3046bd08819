/** What holds of expectations whatever a scenario expects and whatever comes out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEdits,
  editScenario,
  expectAgain,
  expectOf,
  readScenarioFile,
  unmetExpectations,
  type Json,
  type Report,
} from '../../core/src/index.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import { integrationOf } from './integration-of.ts';

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const headers = fc.dictionary(
  fc.constantFrom('A', 'a', 'X-Kind', '__proto__', 'x/y~z'),
  fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 2, maxLength: 3 })),
);
const body = fc.oneof(
  fc.string(),
  json.map((value) => JSON.stringify(value)),
);

/** A real report with another answer in it. */
const report: fc.Arbitrary<Report> = fc
  .record({ status: fc.integer({ min: 100, max: 599 }), headers, body })
  .map((response) => ({
    ...runIntegration(integrationOf({ type: 'HTTP', responses: { default: {} } }), {}),
    response: { ...response, isBase64Encoded: false },
  }));

/** Parts that mean something with any value at all, and names that mean nothing. */
const expected = fc.dictionary(
  fc.constantFrom(
    'status',
    'headers',
    'body',
    'integrationRequest',
    'overrides',
    'gatewayResponse',
    '__proto__',
    'toString',
    'x',
  ),
  fc.oneof(json, fc.dictionary(fc.constantFrom('headers', 'body', 'url', 'A', 'toString'), json)),
);

const runs = { numRuns: 300 };

test('a result meets what was taken of it', () => {
  fc.assert(
    fc.property(report, (made) => {
      expect(unmetExpectations(made, expectOf(made))).toEqual([]);
    }),
    runs,
  );
});

test('any expectation is compared, and each difference is one: the two sides are not the same', () => {
  fc.assert(
    fc.property(report, expected, (made, wanted) => {
      for (const difference of unmetExpectations(made, wanted)) {
        expect(difference.pointer).toMatch(/^(\/|$)/);
        expect(difference.expected).not.toEqual(difference.actual);
      }
    }),
    runs,
  );
});

test('an expectation that was brought up to date is met, but for names that mean nothing', () => {
  const parts = fc.record(
    {
      status: fc.integer(),
      headers,
      body: json,
      integrationRequest: fc.record(
        { url: fc.string(), body: json, headers },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(report, parts, (made, wanted) => {
      const again = expectAgain(made, wanted);
      expect(unmetExpectations(made, again)).toEqual([]);
      expect(Object.keys(again)).toEqual(Object.keys(wanted));
    }),
    runs,
  );
});

test('what is written into a file is what the file then expects, and nothing else has changed', () => {
  const scenario = fc.record({ title: fc.string(), expect: expected }, { requiredKeys: [] });
  const layout = fc.constantFrom(undefined, 2, 4, '\t');
  fc.assert(
    fc.property(scenario, layout, expected, (before, space, wanted) => {
      const file = JSON.stringify(before, null, space);
      const edits = editScenario(file, { ...before, expect: wanted }) ?? [];
      const after = JSON.parse(applyEdits(file, edits)) as object;
      expect(JSON.stringify({ ...after, expect: 0 })).toBe(
        JSON.stringify({ ...before, expect: 0 }),
      );
      expect(after).toMatchObject({ expect: JSON.parse(JSON.stringify(wanted)) as Json });
    }),
    runs,
  );
});

test('bodies and files nested without measure are compared as texts, and refused', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const made = { ...runIntegration(integrationOf({ type: 'MOCK' }), {}) };
  const answer = {
    ...made,
    response: { status: 200, headers: {}, body: deep, isBase64Encoded: false },
  };
  expect(unmetExpectations(answer, { body: deep })).toEqual([]);
  expect(unmetExpectations(answer, { body: `${deep} ` })).toHaveLength(1);
  expect(expectOf(answer, ['body'])).toEqual({ body: deep });
  expect(readScenarioFile(`{"expect": {"body": ${deep}}}`).faults).toMatchObject([
    { message: 'cannot be read: The nesting is too deep to be read.' },
  ]);
});

test('any text at all is read as a scenario file: a scenario, or a reason why not', () => {
  const values = fc.oneof(json, expected).map((value) => JSON.stringify(value));
  const text = fc.oneof(
    fc.string(),
    values,
    values.map((value) => value.slice(0, -1)),
  );
  fc.assert(
    fc.property(text, (file) => {
      const { scenario, faults } = readScenarioFile(file);
      if (scenario === null) expect(faults).toHaveLength(1);
      else expect(scenario).toEqual(JSON.parse(file));
    }),
    runs,
  );
});
