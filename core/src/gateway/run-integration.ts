/** Runs an integration: a scenario goes through the stages, and each leaves a step in the report. */
import { readOverrides } from './bindings/context.ts';
import { initialState } from './initial-state.ts';
import type { Integration, IntegrationType } from './integration.ts';
import { recordFrom } from './message/fields.ts';
import { shown } from './message/payload.ts';
import type { Report, Step } from './report.ts';
import { reportWithoutType } from './report-without-type.ts';
import { runLog } from './run-log.ts';
import type { Scenario } from './scenario.ts';
import { stages } from './stages/index.ts';
import type { RunOptions, RunState, Stage, StageResult } from './stages/state.ts';

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
  return reportOf(state, integration.type, steps);
}

/** After a failure only the last stage runs. */
function runStage(stage: Stage, state: RunState): StageResult {
  if (state.failure === null || stage.id === 'send-response') return stage.run(state);
  const reason = 'The call had already failed.';
  return { state, outcome: 'skipped', reason, certainty: 'documented' };
}

function stepOf(
  { id }: Stage,
  { outcome, reason, certainty, at, input, output }: StageResult,
): Step {
  const details = {
    ...(at !== undefined && { at }),
    ...(input !== undefined && { input }),
    ...(output !== undefined && { output }),
  };
  return { id, outcome, reason, certainty, ...details };
}

function reportOf(state: RunState, type: IntegrationType, steps: readonly Step[]): Report {
  const { integration, request, response } = state;
  return {
    operation: `${request.method} ${integration.method.path}`,
    integrationType: type,
    api: integration.api,
    steps,
    integrationRequest: state.integrationRequest,
    integrationResponse: state.integrationResponse,
    response: {
      status: response.status,
      headers: recordFrom(response.headers),
      ...shown(response.payload),
    },
    overrides: readOverrides(state.context),
    problems: state.problems,
    log: runLog(state),
    provenance: state.provenance,
  };
}
