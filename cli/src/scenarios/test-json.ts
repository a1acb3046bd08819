import { countOutcomes, countWithoutExpectation } from './scenario-result.ts';
import type { TestFormat } from './test-text.ts';

/** The results for scripts; what an element has is part of the product's contract. */
export const testJson: TestFormat = (results) => {
  const scenarios = results.map(({ outcome, ...scenario }) => {
    const { kind, ...details } = outcome;
    return { ...scenario, outcome: kind, ...details };
  });
  const withoutExpectation = countWithoutExpectation(results);
  const summary = { ...countOutcomes(results), withoutExpectation, scenarios };
  return `${JSON.stringify(summary, null, 2)}\n`;
};
