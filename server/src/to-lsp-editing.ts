/** From the core's words to LSP's, for the features of `editing-features.ts`. */
import {
  FoldingRangeKind,
  MarkupKind,
  SemanticTokensBuilder,
  type FoldingRange,
  type InlayHint,
  type Position,
  type SelectionRange,
  type SignatureHelp as LspSignatureHelp,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type {
  Fold,
  InlayValue,
  SemanticToken,
  SignatureHelp,
  Span,
  TextEdit,
} from '../../core/src/index.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import { toRange } from './to-lsp.ts';

/** All forms of the call, with the one and the argument that are being typed. */
export function toSignatureHelp({ signatures, active, argument }: SignatureHelp): LspSignatureHelp {
  return {
    signatures: signatures.map(({ label, documentation, parameters }) => ({
      label,
      documentation: { kind: MarkupKind.Markdown, value: documentation },
      parameters: parameters.map((one) => ({ ...one })),
    })),
    activeSignature: active,
    activeParameter: argument,
  };
}

/** Null for a fold of one line, as every block in a JSON string is. */
export function toFoldingRange(
  { span, kind }: Fold,
  document: Pick<AnalysedDocument, 'lines'>,
): FoldingRange | null {
  const { start, end } = toRange(span, document);
  if (start.line >= end.line) return null;
  return {
    startLine: start.line,
    endLine: end.line,
    ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
  };
}

/** The ranges as LSP nests them; the place itself where there is none, since it wants one for each. */
export function toSelectionRange(
  spans: readonly Span[],
  position: Position,
  document: Pick<AnalysedDocument, 'lines'>,
): SelectionRange {
  const outerFirst = [...spans].reverse();
  const nested = outerFirst.reduce<SelectionRange | undefined>(
    (parent, span) => ({
      range: toRange(span, document),
      ...(parent === undefined ? {} : { parent }),
    }),
    undefined,
  );
  return nested ?? { range: { start: position, end: position } };
}

const tokenTypes = {
  variable: 0,
  parameter: 1,
  property: 2,
  method: 3,
  macro: 4,
} as const satisfies Record<SemanticToken['kind'], number>;

/** Counted by `semanticTokensLegend`; tokens come in the order of the file and on one line each. */
export function toSemanticTokens(
  tokens: readonly SemanticToken[],
  document: Pick<AnalysedDocument, 'lines'>,
): number[] {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind, isDeclaration, isLibrary } of tokens) {
    const { line, character } = toRange(span, document).start;
    const modifiers = (isDeclaration ? 1 : 0) + (isLibrary ? 2 : 0);
    builder.push(line, character, span.end - span.start, tokenTypes[kind], modifiers);
  }
  return builder.build().data;
}

/** An edit as LSP has it. */
export function toTextEdit(
  { span, newText }: TextEdit,
  document: Pick<AnalysedDocument, 'lines'>,
): LspTextEdit {
  return { range: toRange(span, document), newText };
}

/** A value behind its reference, with all that is known of it for who points at it. */
export function toInlayHint(
  { offset, label, details }: InlayValue,
  document: Pick<AnalysedDocument, 'lines'>,
): InlayHint {
  return {
    position: toRange({ start: offset, end: offset }, document).start,
    label,
    tooltip: `In the last run:\n${details}`,
    paddingLeft: true,
    paddingRight: true,
  };
}
