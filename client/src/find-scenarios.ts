/** Finds the scenario files of a document for the language server. */
import { Uri, workspace } from 'vscode';
import type { FindScenariosParams, FindScenariosResult } from '../../protocol/src/requests.ts';

const pattern = '**/*.scenario.json';
/** As many as the panel looks at. */
const filesAtMost = 2000;

/** Those of the workspace that name the document's file; what stands in an editor comes first. */
export async function findScenarios({ uri }: FindScenariosParams): Promise<FindScenariosResult> {
  const { path } = Uri.parse(uri);
  const fileName = JSON.stringify(path.slice(path.lastIndexOf('/') + 1)).slice(1);
  const files = await workspace.findFiles(pattern, '**/node_modules/**', filesAtMost);
  const read = files.map(async (file) => ({
    uri: file.toString(),
    text: await textOf(file).catch(() => ''),
  }));
  return (await Promise.all(read)).filter(({ text }) => text.includes(fileName));
}

async function textOf(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString(),
  );
  return open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
}
