import { TemplateException } from '../velocity/exceptions.ts';
import { LimitOverrun } from '../velocity/limits.ts';
import { configurationError } from './gateway-failure.ts';
import { failed, skipped, type RunState, type Stage, type StageResult } from './stages/state.ts';

/** Runs one stage. After a failure only the last one does anything. */
export function runStage(stage: Stage, state: RunState): StageResult {
  if (state.failure !== null && stage.id !== 'send-response') {
    return skipped(state, 'The call had already failed.');
  }
  try {
    return stage.run(state);
  } catch (error) {
    // A pattern, a path or a text outside of a template that was too much: our limit, not AWS's.
    if (!(error instanceof LimitOverrun) && !(error instanceof TemplateException)) throw error;
    const reason = `This step was given up: ${error.message}.`;
    const problem = { severity: 'error', code: 'run-limit', message: reason } as const;
    const next = { ...state, problems: [...state.problems, problem] };
    return failed(next, configurationError(error.message), reason, 'unknown');
  }
}
