/** Which operation the panel turns to when a scenario of another one is chosen. */
import { Uri, ViewColumn, window } from 'vscode';
import {
  targetsRequest,
  type TargetItem,
  type TargetsParams,
} from '../../../protocol/src/requests.ts';
import type { LanguageServer } from '../language-client.ts';
import type { ActionContext } from '../panel-actions/panel-action.ts';
import { subjectOf, type RestoreState } from './run-subject.ts';

/** Shows a scenario, of this operation or of another of the document. */
export async function chooseScenario(
  { session, server, turnTo, post }: ActionContext & { readonly post: () => void },
  id: string,
): Promise<void> {
  const operation = session.otherOperation(id);
  if (operation === null) return session.chooseScenario(id);
  const other = await subjectOfScenario(server, session.uri, operation, id);
  if (other !== null) return turnTo(other);
  // Its choice is taken back on the screen, and the file shows what it names.
  post();
  await window.showTextDocument(Uri.parse(id), { viewColumn: ViewColumn.One });
}

/** The scenario's operation, with the scenario chosen; null where the document has no such operation. */
async function subjectOfScenario(
  server: LanguageServer,
  document: Uri,
  operation: string,
  scenarioId: string,
): Promise<RestoreState | null> {
  const targets = await server.request<readonly TargetItem[]>(targetsRequest, {
    uri: document.toString(),
  } satisfies TargetsParams);
  const item = targets.find((target) => target.operation === operation);
  return item === undefined ? null : { ...subjectOf(document, item), scenarioId };
}
