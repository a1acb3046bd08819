/** Finds the scenario files of a document for the language server. */
import { Uri, workspace } from 'vscode';
import type { FindScenariosParams, FindScenariosResult } from '../../protocol/src/requests.ts';
import { lastName } from './file-name.ts';
import { textOf } from './file-text.ts';

const pattern = '**/*.scenario.json';
/** As many as the panel looks at. */
const filesAtMost = 2000;

/** Those of the workspace that name the document's file; what stands in an editor comes first. */
export async function findScenarios({ uri }: FindScenariosParams): Promise<FindScenariosResult> {
  const { path } = Uri.parse(uri);
  const fileName = JSON.stringify(lastName(path)).slice(1);
  const files = await workspace.findFiles(pattern, '**/node_modules/**', filesAtMost);
  const read = files.map(async (file) => ({
    uri: file.toString(),
    text: await textOf(file).catch(() => ''),
  }));
  return (await Promise.all(read)).filter(({ text }) => text.includes(fileName));
}
