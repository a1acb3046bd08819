/** One run of what the panel shows, asked of the server, as the part of the state that it gives. */
import { Uri, workspace, type CancellationToken } from 'vscode';
import type { PanelState } from '../../../protocol/src/panel.ts';
import { runRequest, type RunParams, type RunResult } from '../../../protocol/src/requests.ts';
import type { LanguageServer } from '../language-client.ts';
import type { RunTexts } from '../provenance/run-texts.ts';
import { outcomeOf } from './run-outcome.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

/**
 * Never rejects: why there is no result is part of the state.
 * @param shown what is on the screen, and stays there where there is nothing newer to show.
 * @param isByItself the run followed typing; a person who presses Run sees its report in any case.
 * @param texts told which text was run.
 */
export async function askRun(
  server: LanguageServer,
  parameters: RunParams,
  { report, unmet = null }: PanelState,
  isByItself: boolean,
  token: CancellationToken,
  texts: RunTexts,
): Promise<Partial<PanelState>> {
  try {
    // The server knows open documents only; a closed tab's document would be gone after a while.
    const ran = texts.before(await workspace.openTextDocument(Uri.parse(parameters.uri)));
    const result = await server.request<RunResult | null>(runRequest, parameters, token);
    ran(result);
    const defaults = result?.defaults ?? null;
    const outcome = outcomeOf(result, report, isByItself);
    return {
      ...outcome,
      unmet: outcome.stale ? unmet : (result?.unmet ?? null),
      ...(defaults !== null && { defaults }),
    };
  } catch (error) {
    const reason = reasonOf(error);
    return { stale: report !== null, failure: `The run could not be carried out: ${reason}` };
  }
}
