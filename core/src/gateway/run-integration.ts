/** Runs an integration: a scenario goes through the stages, and each leaves a step in the report. */
import { initialState } from './initial-state.ts';
import type { Integration } from './integration.ts';
import { reportOf, reportWithoutType, stepOf } from './make-report.ts';
import type { Report, Step } from './report.ts';
import { runStage } from './run-stage.ts';
import type { Scenario } from './scenario.ts';
import { stages } from './stages/index.ts';
import type { RunOptions } from './stages/state.ts';

export type { RunOptions } from './stages/state.ts';

/**
 * Runs one call. Always gives a report and never throws: a call that API Gateway would fail ends in
 * that answer, and a document that says too little ends in problems. Spans are offsets of the file.
 */
export function runIntegration(
  integration: Integration,
  scenario: Scenario,
  options: RunOptions = {},
): Report {
  if (integration.type === null) return reportWithoutType(integration);
  let state = initialState(integration, integration.type, scenario, options);
  const steps: Step[] = [];
  for (const stage of stages) {
    const result = runStage(stage, state);
    state = result.state;
    steps.push(stepOf(stage, result));
  }
  return reportOf(state, steps);
}
