/** Answers the requests about what a scenario expects. */
import type { Connection } from 'vscode-languageserver';
import {
  editExpectation,
  expectAgain,
  expectOf,
  expectRules,
  type ExpectPart,
} from '../../core/src/index.ts';
import {
  editExpectationRequest,
  expectationRequest,
  type EditExpectationParams,
  type EditExpectationResult,
  type ExpectationParams,
  type ExpectationResult,
} from '../../protocol/src/expectation-requests.ts';
import type { OnDocument } from './on-document.ts';
import { toTextEdit } from './to-lsp-editing.ts';

/** Registers both. */
export function registerExpectationRequests(connection: Connection, on: OnDocument): void {
  connection.onRequest(
    expectationRequest,
    on<ExpectationParams, ExpectationResult>('expectation', null, (_, { report, expect }) => ({
      whole: expectOf(report),
      every: expectOf(report, Object.keys(expectRules) as ExpectPart[]),
      again: expect && expectAgain(report, expect),
    })),
  );
  connection.onRequest(
    editExpectationRequest,
    on<EditExpectationParams, EditExpectationResult>(
      'edit expectation',
      null,
      (document, { expect }) => ({
        version: document.version,
        edits:
          editExpectation(document.analysis.text, expect)?.map((edit) =>
            toTextEdit(edit, document),
          ) ?? null,
      }),
    ),
  );
}
