/** The server's answers about templates, by its own code, from the texts that the extension sees. */
import { analyze, lineIndex } from '../../core/src/index.ts';
import type { LanguageServer } from '../../client/src/language-client.ts';
import type { AnalysedDocument } from '../../server/src/analysis-cache.ts';
import { TemplatePlaces } from '../../server/src/template-places.ts';
import { registerTemplateRequests } from '../../server/src/template-requests.ts';
import { integer, type Random } from '../fuzz/law.ts';
import type { FakeVscode } from './fake-vscode.ts';

type Handler = (parameters: { readonly uri: string }) => unknown;

/** A server that hears of every version, and whose answers take a while. */
export function fakeTemplateServer(editor: FakeVscode, random: Random): LanguageServer {
  const handlers = new Map<string, Handler>();
  const known = new Map<string, AnalysedDocument>();
  const places = new TemplatePlaces();
  const documentOf = (uri: string): AnalysedDocument | null => {
    const copy = editor.copies.get(uri);
    if (copy === undefined) return null;
    const { version } = copy;
    const last = known.get(uri);
    const text = copy.getText();
    if (last?.version === version && last.analysis.text === text) return last;
    const language = uri.endsWith('.json') ? 'json' : 'yaml';
    const analysis = analyze(text, language, last?.analysis);
    const lines = lineIndex(text);
    const document = { uri, version, analysis, lines, knownLines: lines };
    known.set(uri, document);
    return document;
  };
  const connection = {
    onRequest: (name: string, handler: Handler) => handlers.set(name, handler),
  };
  const on =
    (
      _: string,
      none: unknown,
      answer: (document: AnalysedDocument, parameters: never) => unknown,
    ) =>
    (parameters: { readonly uri: string }) => {
      const document = documentOf(parameters.uri);
      return document === null ? none : answer(document, parameters as never);
    };
  registerTemplateRequests(connection as never, on as never, places, {} as never);
  editor.onChange((uri) => {
    const host = places.remembers(uri) ? documentOf(uri) : null;
    if (host !== null) places.changed(host);
  });
  const request = (name: string, parameters: { readonly uri: string }): Promise<unknown> => {
    const answer = handlers.get(name)?.(parameters);
    return new Promise((resolve) => setTimeout(() => resolve(answer), integer(random, 0, 30)));
  };
  return { request } as unknown as LanguageServer;
}
