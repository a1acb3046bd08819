/** What the actions of the panel work with. */
import { workspace } from 'vscode';
import type { HostileOutcomes } from '../panel/hostile-outcomes.ts';
import type { LanguageServer } from '../language-client.ts';
import type { ResultDocuments } from '../panel/result-documents.ts';
import type { RunSession } from '../panel/run-session.ts';
import type { RestoreState } from '../panel/run-subject.ts';
import type { ScenarioStore } from '../scenarios/scenario-store.ts';

export interface ActionContext {
  /** What the panel shows. */
  readonly session: RunSession;
  readonly server: LanguageServer;
  readonly scenarios: ScenarioStore;
  readonly documents: ResultDocuments;
  readonly hostile: HostileOutcomes;
  /** Shows another target in the panel. */
  readonly turnTo: (subject: RestoreState) => Promise<void>;
  readonly toggleLock: () => void;
}

/** May reject; the reason is shown to the person. */
export type ActionHandler = (ctx: ActionContext) => Promise<void>;

/** The parameters that a request about what is shown has, as soon as the server knows its file. */
export async function runParameters({ session }: ActionContext): Promise<RunSession['parameters']> {
  // The server knows open documents only; a closed tab's document would be gone after a while.
  await workspace.openTextDocument(session.uri);
  return session.parameters;
}
