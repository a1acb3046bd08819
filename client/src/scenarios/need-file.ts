/** Whether a document can have scenario files at all. */
import type { Uri } from 'vscode';
import { lastName } from '../../../protocol/src/relative-path.ts';

/** Throws a sentence for a person where a document is in no file yet, as the example that we open. */
export function needFile({ scheme, path }: Uri): void {
  if (scheme !== 'untitled') return;
  throw new Error(
    `${lastName(path)} is in no file yet. Save it first: a scenario names the file that it is for.`,
  );
}
