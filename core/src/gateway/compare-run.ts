/** One call through an integration, with each of its templates rendered by velocityjs as well. */
import type { Span } from '../text/span.ts';
import { toJson } from './bindings/json-value.ts';
import { compareEngines, type EngineDifference } from './compare-engines.ts';
import { initialState } from './initial-state.ts';
import type { Integration, TemplateEntry } from './integration.ts';
import { textOf } from './message/payload.ts';
import { asWritten, openTemplate } from './open-template.ts';
import type { JsonObject, RenderRequest } from './render-template.ts';
import type { StepId } from './report.ts';
import { runStage } from './run-stage.ts';
import type { Scenario } from './scenario.ts';
import { stages } from './stages/index.ts';
import { isUnreadable } from './stages/render.ts';
import type { RunOptions, RunState } from './stages/state.ts';

/** A template of a run, as the two engines render it. */
export interface TemplateComparison {
  readonly step: StepId;
  /** Where the template stands in the file. */
  readonly at: Span;
  readonly ours: { readonly output: string; readonly error: string | null };
  readonly theirs: { readonly output: string; readonly error: string | null };
  /** Its place is one of the file; null where the engines agree. */
  readonly difference: EngineDifference | null;
}

/**
 * Runs one call and compares its templates; what goes on behind each is what our engine wrote.
 * Empty where none is rendered. Never throws; velocityjs may run for ever.
 */
export function compareRun(
  integration: Integration,
  scenario: Scenario,
  options: RunOptions = {},
): readonly TemplateComparison[] {
  if (integration.type === null) return [];
  let state = initialState(integration, integration.type, scenario, options);
  const comparisons: TemplateComparison[] = [];
  for (const stage of stages) {
    const entry = renderedBy(stage.id, state);
    if (entry !== null)
      comparisons.push(compareEntry(stage.id, entry, requestOf(state, entry), options));
    state = runStage(stage, state).state;
  }
  return comparisons;
}

/** The comparison of one template, with its places in the file that holds it. */
export function compareEntry(
  step: StepId,
  entry: TemplateEntry,
  request: RenderRequest,
  options: RunOptions,
): TemplateComparison {
  const open = openTemplate(entry.text, entry.placeholders);
  const vars = Object.fromEntries(open.variables);
  const ready = { ...request, template: open.text, vars };
  const { ours, theirs, difference } = compareEngines(ready, options);
  return {
    step,
    at: entry.value,
    ours: { output: asWritten(ours.output, open), error: ours.error?.message ?? null },
    theirs: { output: asWritten(theirs.output, open), error: theirs.error },
    difference: difference && { ...difference, at: entry.map.toFile(difference.at) },
  };
}

function renderedBy(step: StepId, state: RunState): TemplateEntry | null {
  if (state.failure !== null) return null;
  if (step === 'render-request-template') {
    return isUnreadable(state.payload) ? null : state.requestTemplate;
  }
  if (step !== 'render-response-template') return null;
  return isUnreadable(state.response.payload) ? null : state.responseTemplate;
}

function requestOf(state: RunState, { text }: TemplateEntry): RenderRequest {
  const isResponse = state.responseTemplate !== null;
  return {
    template: text,
    phase: isResponse ? 'response' : 'request',
    body: textOf(isResponse ? state.response.payload : state.payload),
    params: toJson(state.params) as { readonly [place: string]: JsonObject },
    context: toJson(state.context) as JsonObject,
    stageVariables: { ...state.scenario.stageVariables },
  };
}
