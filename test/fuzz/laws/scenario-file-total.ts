/**
 * Scenario files as they stand while they are written: half typed, or with anything at any member.
 * Reading never throws and names a place in the file; what has no fault can be run.
 */
import { defaultScenario } from '../../../core/src/gateway/complete-scenario.ts';
import { stepIds } from '../../../core/src/gateway/report.ts';
import { runIntegration } from '../../../core/src/gateway/run-integration.ts';
import type { Json, Scenario } from '../../../core/src/gateway/scenario.ts';
import {
  editScenario,
  readScenarioFile,
  scenarioSubject,
  updateExpectation,
} from '../../../core/src/index.ts';
import { integrationOf } from '../../gateway/integration-of.ts';
import { call } from '../generate/call.ts';
import { integrationParts } from '../generate/integration.ts';
import { jsonValue } from '../generate/scenario.ts';
import { integer, many, pick, type Law, type Random } from '../law.ts';

export const law: Law = {
  name: 'scenario-file-total',
  run(random) {
    const integration = integrationOf(integrationParts(random, 'POST'));
    const whole = {
      ...{ spec: 'openapi.yaml', operation: 'POST /a', title: 't', $schema: 's' },
      ...(random() < 0.3 ? defaultScenario(integration) : call(random)),
      expect: { status: 200, headers: { a: null }, integrationRequest: { headers: {} } },
    };
    const text = random() < 0.5 ? halfTyped(random, whole) : withAnything(random, whole);
    const said = (problem: string): string => `${problem}\n${text.slice(0, 4000)}`;
    const reading = readScenarioFile(text);
    for (const { message, at } of reading.faults) {
      if (!/\w\W+\w/.test(message)) return said(`no sentence: ${message}`);
      if (at.start < 0 || at.end < at.start || at.end > text.length)
        return said(`a place outside: ${JSON.stringify(at)}`);
    }
    scenarioSubject(reading, 'a.scenario.json');
    const edits = editScenario(text, whole);
    if ((edits === null) !== (reading.scenario === null)) return said('edited, but not read');
    if (reading.scenario === null || reading.faults.length > 0) return null;
    const report = runIntegration(integration, reading.scenario);
    updateExpectation(text, reading.scenario, report);
    return report.steps.length === stepIds.length ? null : said('steps are missing');
  },
};

/** Cut anywhere, or with a character more or less. */
function halfTyped(random: Random, scenario: Scenario): string {
  const text = JSON.stringify(scenario, null, integer(random, 0, 2));
  const at = integer(random, 0, text.length);
  switch (integer(random, 0, 3)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + integer(random, 1, 3));
    default:
      return text.slice(0, at) + pick(random, ['"', '{', '}', ',', ':', '\\', '\uFEFF', '\u0000', '//', '1', ' ']) + text.slice(at); // prettier-ignore
  }
}

/** One to three members replaced by any value. */
function withAnything(random: Random, scenario: Scenario): string {
  const copy = JSON.parse(JSON.stringify(scenario)) as Json;
  many(random, 1, 3, () => {
    let at = copy;
    for (;;) {
      if (typeof at !== 'object' || at === null) return;
      const object = at as Record<string, Json>;
      const [first, ...others] = Object.keys(object);
      if (first === undefined) return;
      const key = pick(random, [first, ...others]);
      const inner = object[key] ?? null;
      if (typeof inner !== 'object' || inner === null || random() < 0.4) {
        object[key] = random() < 0.3 ? pick<Json>(random, [null, 5, true, [], {}, [{}]]) : jsonValue(random); // prettier-ignore
        return;
      }
      at = inner;
    }
  });
  return JSON.stringify(copy);
}
