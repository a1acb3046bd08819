/** The kinds of code actions that there are, and which of them a request wants. */
import { CodeActionKind, type CodeActionContext } from 'vscode-languageserver';
import { fixAllKind } from './to-lsp.ts';

/** Lays out all templates of a file; `editor.codeActionsOnSave` can name it. */
export const formatTemplatesKind = `${CodeActionKind.Source}.formatTemplates.apigateway`;

/** What the server tells the client that it may ask for. */
export const codeActionKinds: CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.Refactor,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  fixAllKind,
  formatTemplatesKind,
];

/** True where nothing special is asked for, or this kind or one above it. */
export function isWanted({ only }: CodeActionContext, kind: string): boolean {
  return (
    only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`))
  );
}

/** The same of an action of the menu of sources: only who asks for it by its kind gets it. */
export function isSourceWanted(context: CodeActionContext, kind: string): boolean {
  return context.only !== undefined && isWanted(context, kind);
}
