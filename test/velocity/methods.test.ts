/**
 * Every method of the table answers as Java did. The calls and Java's answers are recorded in
 * `test/fixtures/methods` by `npm run conformance -- --record`.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { javaMethods } from '../../core/src/gateway/catalogue/java-methods.ts';
import { renderTemplate } from '../../core/src/gateway/render-template.ts';
import type { RenderRequest } from '../../core/src/gateway/render-template.ts';
import { caseData } from '../conformance/generate-data.ts';
import { encoded } from '../conformance/verdict.ts';
import type { RecordedCall } from '../conformance/record-methods.ts';

const fewestCalls = 5;
const data = structuredClone(caseData) as unknown as Omit<RenderRequest, 'template'>;

describe.each(javaMethods)('$type', ({ type, methods }) => {
  const recorded = JSON.parse(
    readFileSync(new URL(`../fixtures/methods/${type}.json`, import.meta.url), 'utf8'),
  ) as Record<string, readonly RecordedCall[]>;

  it.each(methods)('$signature', ({ signature }) => {
    const calls = recorded[signature] ?? [];
    expect(calls.length, 'recorded calls').toBeGreaterThanOrEqual(fewestCalls);
    for (const { template, output, error } of calls) {
      const answer = renderTemplate({ ...data, template, profile: 'velocity-1.7' });
      if (error === undefined)
        expect([answer.error, encoded(answer.output)], template).toEqual([null, output]);
      else expect(answer.error?.code, `${template} gave ${error}`).toMatch(/^(?:exception|limit)$/);
    }
  });
});
