/** The scenario files of a document for clients that do not look for them; Node only. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { scenarioEnding } from '../../core/src/index.ts';
import type { ScenarioFileText } from '../../protocol/src/requests.ts';

/** More than this in one folder are not looked at. */
const filesAtMost = 200;

/** Those of the document's folder, and of `scenarios/` in it. Never rejects. */
export async function scenariosOnDisk(uri: string): Promise<readonly ScenarioFileText[]> {
  if (!uri.startsWith('file:')) return [];
  const folder = dirname(fileURLToPath(uri));
  const found = await Promise.all([folder, join(folder, 'scenarios')].map(scenariosIn));
  return found.flat();
}

async function scenariosIn(folder: string): Promise<readonly ScenarioFileText[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(scenarioEnding)).sort();
  const read = files.slice(0, filesAtMost).map(async (name) => {
    const file = join(folder, name);
    const text = await readFile(file, 'utf8').catch(() => null);
    return text === null ? [] : [{ uri: pathToFileURL(file).href, text }];
  });
  return (await Promise.all(read)).flat();
}
