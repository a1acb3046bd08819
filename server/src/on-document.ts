/** The one way in which a request about a document is answered: find, guard, cancel, answer. */
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalysedDocument, AnalysisCache } from './analysis-cache.ts';

/** Either LSP's own parameters or those of our requests. */
export type DocumentParams =
  { readonly textDocument: { readonly uri: string } } | { readonly uri: string };

export type Answer<Params, Result> = (
  document: AnalysedDocument,
  params: Params,
  token: CancellationToken,
) => Result | Promise<Result>;

/** Rejects only to say that the request was cancelled. */
export type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result>;

/**
 * `name` stands in the log, `none` is the answer for a document that is not open, or of no
 * language of ours, or where `answer` failed. A failure is logged once for each feature.
 */
export type OnDocument = <Params extends DocumentParams, Result>(
  name: string,
  none: Result,
  answer: Answer<Params, Result>,
) => Handler<Params, Result>;

/** Makes the wrapper that all rows of `features.ts` share. */
export function createOnDocument(
  documents: TextDocuments<TextDocument>,
  cache: AnalysisCache,
  connection: Connection,
): OnDocument {
  const failed = new Set<string>();

  return (name, none, answer) => async (params, token) => {
    // The client may have lost interest while the request waited behind another.
    throwIfCancelled(token);
    const open = documents.get('uri' in params ? params.uri : params.textDocument.uri);
    if (open === undefined) return none;
    let result = none;
    try {
      const document = cache.of(open);
      if (document !== null) result = await answer(document, params, token);
    } catch (error) {
      if (!failed.has(name)) connection.console.error(`${name} failed: ${describe(error)}`);
      failed.add(name);
    }
    throwIfCancelled(token);
    return result;
  };
}

function throwIfCancelled(token: CancellationToken): void {
  if (!token.isCancellationRequested) return;
  throw new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer wanted.');
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
