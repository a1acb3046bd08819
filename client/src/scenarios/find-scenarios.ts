/** Finds the scenario files of a document for the language server. */
import { Uri } from 'vscode';
import type { FindScenariosParams, FindScenariosResult } from '../../../protocol/src/requests.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import type { ScenarioFiles } from './scenario-files.ts';

/** Those of the workspace that name the document's file; what stands in an editor comes first. */
export async function findScenarios(
  files: ScenarioFiles,
  { uri }: FindScenariosParams,
): Promise<FindScenariosResult> {
  const fileName = JSON.stringify(lastName(Uri.parse(uri).path)).slice(1);
  return (await files.all())
    .filter(({ text }) => text.includes(fileName))
    .map((file) => ({ uri: file.uri.toString(), text: file.text }));
}
