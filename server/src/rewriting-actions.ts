/** Code actions that change what is not wrong: refactorings, and the layout of templates. */
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction as LspCodeAction,
  type CodeActionParams,
} from 'vscode-languageserver';
import {
  embeddedTemplateAt,
  formatting,
  indentStep,
  refactorings,
  type FormatSettings,
} from '../../core/src/index.ts';
import {
  editTemplateCommand,
  insertTemplateCommand,
  saveTemplateCommand,
  type EditTemplateArgument,
} from '../../protocol/src/commands.ts';
import type { Settings } from '../../protocol/src/settings.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import { formatTemplatesKind, isSourceWanted, isWanted } from './code-action-kinds.ts';
import { toSpan } from './from-lsp.ts';
import { toWorkspaceEdit } from './to-lsp.ts';

/** An editor tells its indentation with a request to format; for a code action the file does. */
const usualIndent = '  ';

/** All that can be done with the selection, of the kinds that are asked for. */
export function rewritingActions(
  document: AnalysedDocument,
  params: CodeActionParams,
  { jsonBlanks }: Settings['format'],
): readonly LspCodeAction[] {
  const indent = indentStep(document.analysis.text) ?? usualIndent;
  const settings: FormatSettings = { indent, changesJsonBlanks: jsonBlanks };
  return [
    ...(isAskedFor(params) ? atSelection(document, params, settings) : []),
    ...wholeFile(document, params, settings),
  ];
}

/**
 * An editor asks at every move of the cursor whether to show a light bulb. That is answered for a
 * selection only: a refactoring is tried out on the whole file, and nobody waits for it meanwhile.
 */
function isAskedFor({ context, range }: CodeActionParams): boolean {
  if (context.triggerKind !== CodeActionTriggerKind.Automatic) return true;
  const { start, end } = range;
  return context.only !== undefined || start.line !== end.line || start.character !== end.character;
}

function atSelection(
  document: AnalysedDocument,
  { range, context }: CodeActionParams,
  settings: FormatSettings,
): readonly LspCodeAction[] {
  const wantsRewriting = isWanted(context, CodeActionKind.RefactorRewrite);
  if (!wantsRewriting && !isWanted(context, CodeActionKind.RefactorExtract)) return [];
  const { analysis, lines } = document;
  const span = toSpan(range, lines);
  const found = refactorings(analysis, span).filter(({ kind }) => isWanted(context, kind));
  // A file that is a template is laid out by the editor's own command.
  const layout =
    wantsRewriting && analysis.language !== 'vtl' ? formatting(analysis, settings, span.start) : [];
  return [
    ...found.map(({ title, kind, edits }) => ({
      title,
      kind,
      edit: toWorkspaceEdit(edits, document),
    })),
    ...(layout.length === 0
      ? []
      : [
          {
            title: 'Format this template',
            kind: CodeActionKind.RefactorRewrite,
            edit: toWorkspaceEdit(layout, document),
          },
        ]),
  ];
}

function wholeFile(
  document: AnalysedDocument,
  { context }: CodeActionParams,
  settings: FormatSettings,
): readonly LspCodeAction[] {
  const { analysis } = document;
  if (analysis.language === 'vtl' || !isSourceWanted(context, formatTemplatesKind)) return [];
  const edits = formatting(analysis, settings);
  if (edits.length === 0) return [];
  return [
    {
      title: 'Format all templates of the file',
      kind: formatTemplatesKind,
      edit: toWorkspaceEdit(edits, document),
    },
  ];
}

/** What is done with a template by commands, for a client that knows them. */
export function editingActions(
  { analysis, lines, uri }: AnalysedDocument,
  params: CodeActionParams,
): readonly LspCodeAction[] {
  const { range, context } = params;
  if (!isAskedFor(params) || !isWanted(context, CodeActionKind.Refactor)) return [];
  if (embeddedTemplateAt(analysis, toSpan(range, lines).start) === null) return [];
  const argument: EditTemplateArgument = { uri, position: range.start };
  return templateCommands.map(([title, command]) => ({
    title,
    kind: CodeActionKind.Refactor,
    command: { title, command, arguments: [argument] },
  }));
}

const templateCommands = [
  ['Edit template in an editor of its own', editTemplateCommand],
  ['Save template as a .vtl file…', saveTemplateCommand],
  ['Insert template from a .vtl file…', insertTemplateCommand],
] as const;
