/** "Run Hostile Scenarios": the calls that break integrations, and what each of them breaks here. */
import { CancellationError, ProgressLocation, window, workspace } from 'vscode';
import {
  hostileRequest,
  type HostileParams,
  type HostileResult,
} from '../../../protocol/src/exchange-requests.ts';
import { plainMessage } from '../plain-message.ts';
import { runParameters, type ActionContext } from './panel-action.ts';

/** Runs all, lists them in the panel, and marks what breaks in the file, unless that was changed meanwhile. */
export async function runHostile(ctx: ActionContext): Promise<void> {
  const { session, server, hostile } = ctx;
  const parameters: HostileParams = await runParameters(ctx);
  hostile.forget(session.uri);
  const result = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: plainMessage(`Running hostile scenarios through ${session.state.operation}`),
      cancellable: true,
    },
    async (_, token) => {
      try {
        return await server.request<HostileResult | null>(hostileRequest, parameters, token);
      } catch (error) {
        // A person who calls it off wants nothing shown.
        if (token.isCancellationRequested) return null;
        throw error instanceof CancellationError ? new Error('The file was changed.') : error;
      }
    },
  );
  if (result === null) return;
  if (result.failure !== null) throw new Error(result.failure);
  if (result.outcomes.length === 0) {
    void window.showInformationMessage('A template that stands alone has no calls to try.');
    return;
  }
  const document = await workspace.openTextDocument(session.uri);
  if (document.version === result.version) hostile.show(session.uri, result.outcomes);
  const outcomes = result.outcomes.map(({ id, title, reason, status, breaks }) => ({
    ...{ id, title, reason, status, breaks },
  }));
  session.showAside({ kind: 'hostile', outcomes });
}

/** Loads the inputs of one into the panel. */
export async function showHostile({ session, hostile }: ActionContext, id: string): Promise<void> {
  const outcome = hostile.find(id);
  if (outcome === undefined) return;
  const { title, scenario } = outcome;
  await session.showUnsaved({ id: `hostile:${id}`, title: `Hostile: ${title}`, scenario });
}
