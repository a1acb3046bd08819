/** Which scenarios run otherwise since their spec was edited. */
import {
  editedOperationsRequest,
  type EditedOperationsParams,
  type EditedOperationsResult,
  type ScenarioHead,
} from '../../../protocol/src/scenario-requests.ts';
import type { LanguageServer } from '../language-client.ts';
import type { ScenarioItem } from './scenario-tree.ts';

/**
 * Those of the operations whose templates were edited since this was asked of the spec last; all
 * where something else was, or nobody can tell. Never rejects.
 * @param owner the spec's uri.
 * @param scenarios all of the spec.
 */
export async function editedScenarios(
  server: LanguageServer,
  owner: string,
  scenarios: readonly ScenarioItem[],
): Promise<readonly ScenarioItem[]> {
  const parameters: EditedOperationsParams = { uri: owner };
  const edited = await server
    .request<EditedOperationsResult>(editedOperationsRequest, parameters)
    .catch(() => null);
  return edited === null ? scenarios : scenarios.filter(({ head }) => mayReach(head, edited));
}

/** A path that is written out leads where the routes say, and may be another operation's. */
function mayReach({ operation, scenario }: ScenarioHead, edited: readonly string[]): boolean {
  const isRouted = scenario === null || typeof scenario.request?.path === 'string';
  return operation === null || isRouted || edited.includes(operation);
}
