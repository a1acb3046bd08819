/** Answers `apigateway/editedOperations`: what was edited since a document was asked about last. */
import type { Connection } from 'vscode-languageserver';
import { editedOperations, type Analysis } from '../../core/src/index.ts';
import {
  editedOperationsRequest,
  type EditedOperationsParams,
  type EditedOperationsResult,
} from '../../protocol/src/scenario-requests.ts';
import type { OnDocument } from './on-document.ts';

/** Registers it. The function that comes back is told of documents that were closed. */
export function registerEditedOperations(
  connection: Connection,
  on: OnDocument,
): (uri: string) => void {
  const asked = new Map<string, Analysis>();
  connection.onRequest(
    editedOperationsRequest,
    on<EditedOperationsParams, EditedOperationsResult>(
      'edited operations',
      null,
      ({ uri, analysis }) => {
        const before = asked.get(uri);
        asked.set(uri, analysis);
        return before === undefined ? null : editedOperations(before, analysis);
      },
    ),
  );
  return (uri) => asked.delete(uri);
}
