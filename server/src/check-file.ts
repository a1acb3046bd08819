/** Answers `apigateway/checkFile`: the diagnostics of a file that is not open. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  analyze,
  diagnostics,
  languageOfText,
  lineIndex,
  type HostLanguage,
} from '../../core/src/index.ts';
import {
  checkFileRequest,
  type CheckFileParams,
  type CheckFileResult,
} from '../../protocol/src/requests.ts';
import type { RulesOf } from './check-rules.ts';
import { languageOf } from './from-lsp.ts';
import { toDiagnostic } from './to-lsp.ts';

/** A file without anything of ours costs a search in its text; nothing is kept of any. */
export function registerCheckFile(connection: Connection, rulesOf: RulesOf): void {
  connection.onRequest(
    checkFileRequest,
    async ({ uri, text }: CheckFileParams, token: CancellationToken): Promise<CheckFileResult> => {
      const language = languageOf({ languageId: '', uri }) ?? specLanguage(text);
      if (language === null) return null;
      const analysis = analyze(text, language);
      if (language !== 'vtl' && analysis.document === null) return null;
      const { levels, isIgnored } = await rulesOf(uri);
      if (isIgnored) return null;
      const found = diagnostics(analysis, {
        levels,
        isCancelled: () => token.isCancellationRequested,
        log: (message) => connection.console.error(`${uri}: ${message}`),
      });
      const document = { lines: lineIndex(text) };
      return found.map((one) => toDiagnostic(one, document)) as CheckFileResult;
    },
  );
}

/** A file with a strange name may be a specification; a template says so by its name. */
function specLanguage(text: string): HostLanguage | null {
  const language = languageOfText(text);
  return language === 'vtl' ? null : language;
}
