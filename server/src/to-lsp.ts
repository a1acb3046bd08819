/** From the core's words to LSP's; the one place of the server where offsets become lines. */
import {
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentHighlightKind,
  InsertTextFormat,
  MarkupKind,
  SymbolKind,
  CodeActionKind,
  type CodeAction as LspCodeAction,
  type CodeLens,
  type CompletionItem as LspCompletionItem,
  type Diagnostic as LspDiagnostic,
  type DocumentHighlight,
  type DocumentSymbol as LspDocumentSymbol,
  type Hover as LspHover,
  type Location,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Highlight,
  Hover,
  Lens,
  Span,
  TextEdit,
  TargetItem as CoreTargetItem,
} from '../../core/src/index.ts';
import { runCommand, type RunCommandArgument } from '../../protocol/src/commands.ts';
import { templateDocumentOf } from '../../protocol/src/template-document.ts';
import { atOf } from '../../protocol/src/report-place.ts';
import type { At } from '../../protocol/src/report.ts';
import type { TargetItem } from '../../protocol/src/requests.ts';
import type { AnalysedDocument } from './analysis-cache.ts';

/** The kind that `editor.codeActionsOnSave` names; one of `source.fixAll` asks for it too. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.apigateway`;

/** The name that stands beside each diagnostic. */
export const source = 'API Gateway';

/** A span as LSP's range: lines and UTF-16 columns from 0. */
export function toRange(span: Span, { lines }: Pick<AnalysedDocument, 'lines'>): Range {
  return { start: toPosition(span.start), end: toPosition(span.end) };

  function toPosition(offset: number): Range['start'] {
    const { line, column } = lines.toLineColumn(offset);
    return { line, character: column };
  }
}

/** A span as a place of a public report: lines and UTF-16 columns from 1. */
export function toAt(span: Span, document: Pick<AnalysedDocument, 'uri' | 'lines'>): At {
  return atOf(document.uri, toRange(span, document));
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Diagnostic['severity'], DiagnosticSeverity>;

/** A finding as LSP has it; its fixes travel as code actions of their own. */
export function toDiagnostic(
  { code, severity, message, span, unnecessary = false }: Diagnostic,
  document: Pick<AnalysedDocument, 'lines'>,
): LspDiagnostic {
  return {
    range: toRange(span, document),
    severity: severities[severity],
    code,
    source,
    message,
    ...(unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

const completionKinds = {
  property: CompletionItemKind.Property,
  method: CompletionItemKind.Method,
  variable: CompletionItemKind.Variable,
  directive: CompletionItemKind.Keyword,
  keyword: CompletionItemKind.Keyword,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
} as const satisfies Record<CompletionItem['kind'], CompletionItemKind>;

/** A completion whose edit replaces exactly the span that the service names. */
export function toCompletionItem(
  item: CompletionItem,
  document: AnalysedDocument,
): LspCompletionItem {
  return {
    label: item.label,
    kind: completionKinds[item.kind],
    ...(item.detail === undefined ? {} : { detail: item.detail }),
    ...(item.documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: item.documentation } }),
    ...(item.sortText === undefined ? {} : { sortText: item.sortText }),
    // What is typed so far is compared with this, not with the label, which may lack the `$`.
    filterText: item.filterText ?? (item.isSnippet ? item.label : item.insertText),
    insertTextFormat: item.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(item.replace, document), newText: item.insertText },
  };
}

/** A hover in Markdown, with the range that it explains. */
export function toHover({ span, contents }: Hover, document: AnalysedDocument): LspHover {
  return {
    contents: { kind: MarkupKind.Markdown, value: contents },
    range: toRange(span, document),
  };
}

/** A lens that runs its target when pressed; over a template of a file, the integration around it. */
export function toCodeLens({ span, title, target }: Lens, document: AnalysedDocument): CodeLens {
  const place = templateDocumentOf(document.uri);
  const argument: RunCommandArgument =
    place === null
      ? {
          uri: document.uri,
          target:
            target.kind === 'integration'
              ? { kind: 'integration', pointer: target.pointer }
              : { kind: 'template' },
        }
      : {
          uri: place.host,
          target: { kind: 'integration', pointer: place.template.pointer },
        };
  return {
    range: toRange(span, document),
    command: {
      title: place === null ? title : '▶ Run integration',
      command: runCommand,
      arguments: [argument],
    },
  };
}

/** `shown` are the client's own diagnostics at the place; the one that is mended is linked. */
export function toCodeAction(
  { title, edits, code, span }: CodeAction,
  document: AnalysedDocument,
  shown: readonly LspDiagnostic[],
  kind: CodeActionKind = CodeActionKind.QuickFix,
): LspCodeAction {
  const range = toRange(span, document);
  return {
    title,
    kind,
    diagnostics: shown.filter((one) => one.code === code && isSameRange(one.range, range)),
    edit: toWorkspaceEdit(edits, document),
  };
}

/** Edits of the one document. */
export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  document: AnalysedDocument,
): WorkspaceEdit {
  const changes = edits.map(({ span, newText }) => ({ range: toRange(span, document), newText }));
  return { changes: { [document.uri]: changes } };
}

/** A span of the document as a place to go to. */
export function toLocation(span: Span, document: AnalysedDocument): Location {
  return { uri: document.uri, range: toRange(span, document) };
}

/** A place of the name under the cursor. */
export function toDocumentHighlight(
  { span, kind }: Highlight,
  document: AnalysedDocument,
): DocumentHighlight {
  return {
    range: toRange(span, document),
    kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  };
}

const symbolKinds = {
  integration: SymbolKind.Interface,
  operation: SymbolKind.Method,
  template: SymbolKind.String,
  variable: SymbolKind.Variable,
  block: SymbolKind.Struct,
} as const satisfies Record<DocumentSymbol['kind'], SymbolKind>;

/** One entry of the outline, with all that is in it. */
export function toDocumentSymbol(
  symbol: DocumentSymbol,
  document: AnalysedDocument,
): LspDocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(symbol.span, document),
    selectionRange: toRange(symbol.selection, document),
    children: symbol.children.map((child) => toDocumentSymbol(child, document)),
  };
}

/** A runnable thing with its range. */
export function toTargetItem(
  { span, within, ...item }: CoreTargetItem,
  document: AnalysedDocument,
): TargetItem {
  return { ...item, range: toRange(span, document), within: toRange(within, document) };
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
