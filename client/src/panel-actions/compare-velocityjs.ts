/** "Compare with velocityjs": for people whose local emulator shows something else than API Gateway. */
import type { EngineComparison } from '../../../protocol/src/panel-aside.ts';
import {
  compareEnginesRequest,
  type CompareEnginesParams,
  type CompareEnginesResult,
  type EngineOutcome,
  type PublicComparison,
} from '../../../protocol/src/requests.ts';
import { fileNameOf } from '../file-name.ts';
import { showDiff, type ResultDocuments } from '../panel/result-documents.ts';
import { readable } from '../panel/result-text.ts';
import { runParameters, type ActionContext } from './panel-action.ts';

/** Lists every template of the run in the panel; where only one differs, its diff is opened too. */
export async function compareVelocityjs(ctx: ActionContext): Promise<void> {
  const { server, session, documents } = ctx;
  const result = await server.request<CompareEnginesResult | null>(
    compareEnginesRequest,
    (await runParameters(ctx)) satisfies CompareEnginesParams,
  );
  const failure = result === null ? 'This integration is no longer in the file.' : result.failure;
  const comparisons = (result?.comparisons ?? []).map((one) => shown(one, documents));
  session.showAside({ kind: 'engines', comparisons, failure });
  const [first, ...others] = comparisons.filter(({ difference }) => difference !== null);
  if (first?.difference != null && others.length === 0) await showDiff(first.difference.diff);
}

function shown(
  { step, at, ours, theirs, difference }: PublicComparison,
  documents: ResultDocuments,
): EngineComparison {
  if (difference === null) return { step, at, difference: null };
  const phase = step === 'render-response-template' ? 'response template' : 'request template';
  const name = `${fileNameOf(phase)}-line-${at.line}.txt`;
  const title = `velocityjs ↔ API Gateway (${phase})`;
  return {
    step,
    at: difference.at,
    difference: {
      explanation: difference.explanation?.text ?? null,
      diff: documents.createDiff(name, textOf(theirs), textOf(ours), title),
    },
  };
}

function textOf({ output, error }: EngineOutcome): string {
  return error === null ? readable(output) : `${output}\n(stops with an error: ${error})\n`;
}
