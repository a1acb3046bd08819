/** Answers the request about what a scenario expects. */
import type { Connection } from 'vscode-languageserver';
import { expectAgain, expectOf, expectRules, type ExpectPart } from '../../core/src/index.ts';
import {
  expectationRequest,
  type ExpectationParams,
  type ExpectationResult,
} from '../../protocol/src/expectation-requests.ts';
import type { OnDocument } from './on-document.ts';

/** Registers it. */
export function registerExpectationRequests(connection: Connection, on: OnDocument): void {
  connection.onRequest(
    expectationRequest,
    on<ExpectationParams, ExpectationResult>('expectation', null, (_, { report, expect }) => ({
      whole: expectOf(report),
      every: expectOf(report, Object.keys(expectRules) as ExpectPart[]),
      again: expect && expectAgain(report, expect),
    })),
  );
}
