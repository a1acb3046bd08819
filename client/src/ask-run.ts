/** One run of what the panel shows, asked of the server, as the part of the state that it gives. */
import { Uri, workspace, type CancellationToken } from 'vscode';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { PanelState } from '../../protocol/src/panel.ts';
import {
  defaultScenarioRequest,
  runRequest,
  type DefaultScenarioParams,
  type RunParams,
  type RunResult,
} from '../../protocol/src/requests.ts';
import type { LanguageServer } from './language-client.ts';
import type { RunTexts } from './provenance/run-texts.ts';
import { outcomeOf } from './run-outcome.ts';

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
  const { uri, target } = parameters;
  try {
    // The server knows open documents only; a closed tab's document would be gone after a while.
    const ran = texts.before(await workspace.openTextDocument(Uri.parse(uri)));
    const [result, defaults] = await Promise.all([
      server.request<RunResult | null>(runRequest, parameters, token),
      server.request<Scenario | null>(
        defaultScenarioRequest,
        { uri, target } satisfies DefaultScenarioParams,
        token,
      ),
    ]);
    ran(result);
    const outcome = outcomeOf(result?.report ?? null, report, isByItself);
    return {
      ...outcome,
      unmet: outcome.stale ? unmet : (result?.unmet ?? null),
      ...(defaults !== null && { defaults }),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { stale: report !== null, failure: `The run could not be carried out: ${reason}` };
  }
}
