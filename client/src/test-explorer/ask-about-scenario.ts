/** What the server is asked about a scenario and the spec or template that it is of. */
import { workspace, type Uri } from 'vscode';
import { lastName } from '../../../protocol/src/relative-path.ts';
import type { UpdateExpectationParams } from '../../../protocol/src/scenario-requests.ts';
import { textOf } from '../file-text.ts';
import type { LanguageServer } from '../language-client.ts';
import type { ScenarioItem } from './scenario-tree.ts';

/** How the server answers: null where the spec or template is of no language of ours. */
type Answer = { readonly ok: true } | { readonly ok: false; readonly message: string } | null;

/**
 * Asks about one scenario, as it stands in the editor. Rejects with a sentence that says why there
 * is no answer.
 * @returns the answer, with the spec or template and the text of the scenario that it is about.
 */
export async function askAboutScenario<Result extends Answer>(
  server: LanguageServer,
  request: string,
  { uri, owner }: ScenarioItem,
): Promise<
  Extract<Result, { readonly ok: true }> & { readonly owner: Uri; readonly text: string }
> {
  if (owner === null) throw new Error('it names no spec and no template');
  await openOwner(owner);
  const text = await textOf(uri);
  const answer = await server.request<Result>(request, {
    uri: owner.toString(),
    scenario: { uri: uri.toString(), text },
  } satisfies UpdateExpectationParams);
  if (answer === null) throw new Error(unknownLanguage(owner));
  if (!answer.ok) throw new Error(answer.message);
  return { ...(answer as Extract<Result, { readonly ok: true }>), owner, text };
}

/** The server knows open documents only. Rejects with a sentence where the file cannot be opened. */
export async function openOwner(owner: Uri): Promise<void> {
  try {
    await workspace.openTextDocument(owner);
  } catch {
    throw new Error(`${workspace.asRelativePath(owner)} cannot be opened; check the path`);
  }
}

/** Why the server says nothing of a file that is open. */
export function unknownLanguage(owner: Uri): string {
  return `${lastName(owner.path)} is not YAML, JSON or VTL for this editor; choose its language, or set files.associations`;
}
