/**
 * Any scenario through any API: the run comes to an end in a whole report, every failure has its
 * reason, all places lie in the text, and what came out, once it is written into the scenario, is
 * what it expects.
 */
import {
  analyze,
  judgeReport,
  readScenarioFile,
  runTarget,
  targets,
  updateExpectation,
} from '../../../core/src/index.ts';
import { unmetExpectations } from '../../../core/src/gateway/expect/unmet-expectations.ts';
import { stepIds, type Report } from '../../../core/src/gateway/report.ts';
import type { Json } from '../../../core/src/gateway/scenario.ts';
import { applyEdits } from '../../../core/src/text/text-edit.ts';
import { apiDocument } from '../generate/api-document.ts';
import { call } from '../generate/call.ts';
import { jsonValue } from '../generate/scenario.ts';
import { many, pick, type Law, type Random } from '../law.ts';

export const law: Law = {
  name: 'scenario-runs',
  run(random) {
    const text = JSON.stringify(apiDocument(random));
    const analysis = analyze(text, 'json');
    const found = targets(analysis);
    const [first, ...others] = found;
    if (first === undefined) return `no target in ${text}`;
    const { target } = pick(random, [first, ...others]);
    const scenario = call(random);
    const file = JSON.stringify(scenario, null, 2);
    const said = (problem: string): string => `${problem}\n${file.slice(0, 3000)}\n${text}`;
    const { faults } = readScenarioFile(file);
    if (faults.length > 0) return said(JSON.stringify(faults));
    const report = runTarget(analysis, target, scenario);
    if (report === null) return said('no report');
    const broken = brokenPart(report, text.length);
    if (broken !== null) return said(broken);
    unmetExpectations(report, anyExpectation(random));
    return expectsItself(file, report) ?? null;

    function expectsItself(before: string, made: Report): string | null {
      const edits = updateExpectation(before, scenario, made);
      if (edits === null) return said('no place for the expectation');
      const after = readScenarioFile(applyEdits(before, edits));
      if (after.scenario === null || after.faults.length > 0) return said(JSON.stringify(after.faults)); // prettier-ignore
      const verdict = judgeReport(made, after.scenario);
      return verdict.kind === 'passed' ? null : said(JSON.stringify(verdict));
    }
  },
};

/** What of a report is not as every report is; null where nothing is. */
function brokenPart(report: Report, length: number): string | null {
  const { steps, response, problems, provenance } = report;
  if (steps.map(({ id }) => id).join() !== stepIds.join()) return 'steps are missing';
  if (!Number.isInteger(response.status)) return `status ${String(response.status)}`;
  const mute = [...steps.map(({ reason }) => reason), ...problems.map(({ message }) => message)];
  if (mute.some((one) => !/\w\W+\w/.test(one))) return `no sentence in ${JSON.stringify(mute)}`;
  if (mute.some((one) => /undefined|\[object|NaN/.test(one) && !/NaN/.test(JSON.stringify(report.integrationRequest)))) return `no words in ${JSON.stringify(mute)}`; // prettier-ignore
  const failed = steps.filter(({ outcome }) => outcome === 'failed');
  if (report.gatewayResponse !== undefined && failed.length === 0) return 'a failure of no step';
  const places = [...steps, ...problems, ...provenance].flatMap(({ at }) => at ?? []);
  const lost = places.find(({ start, end }) => start < 0 || end < start || end > length);
  if (lost !== undefined) return `a place outside: ${JSON.stringify(lost)}`;
  if (typeof JSON.stringify(report) !== 'string') return 'no JSON';
  return null;
}

/** Whatever stands under `expect`. */
function anyExpectation(random: Random): Record<string, Json> {
  const parts = ['status', 'headers', 'body', 'isBase64Encoded', 'integrationRequest', 'overrides', 'gatewayResponse', '__proto__', 'x'] as const; // prettier-ignore
  return Object.fromEntries(many(random, 0, 5, () => [pick(random, parts), jsonValue(random)]));
}
