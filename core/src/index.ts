/** The boundary of the core: all that server, cli and the tests of features may see. */
export { applyEdits } from './text/text-edit.ts';
export type { TextEdit } from './text/text-edit.ts';
export { indentStep } from './text/indent-step.ts';
export type { Span } from './text/span.ts';
// For the rims alone: the core itself speaks offsets.
export { lineIndex } from './text/line-index.ts';
export type { LineIndex } from './text/line-index.ts';
export { RecentlyUsed } from './text/recently-used.ts';
export { changeBetween } from './text/text-change.ts';

export type { Json, Scenario } from './gateway/scenario.ts';
export type { Report } from './gateway/report.ts';

export { unmetExpectations } from './gateway/expect/unmet-expectations.ts';
export type { UnmetExpectation } from './gateway/expect/unmet-expectations.ts';
export { expectAgain, expectOf } from './gateway/expect/expect-of.ts';
export { callFailure, expectationOf, judgeReport } from './gateway/expect/judge-report.ts';
export type { CallFailure, Verdict } from './gateway/expect/judge-report.ts';
export { expectRules } from './gateway/expect/expect-rules.ts';
export type { ExpectPart } from './gateway/expect/expect-rules.ts';
export type { ObservedReport } from './gateway/expect/observed-parts.ts';

export { readRenderRequest } from './gateway/read-render-request.ts';
export type { RenderRequestReading } from './gateway/read-render-request.ts';
export { renderTemplate } from './gateway/render-template.ts';
export type {
  ProfileName,
  RenderAnswer,
  RenderRequest,
  RenderSettings,
} from './gateway/render-template.ts';

// For the run worker alone: velocityjs knows no limits.
export { renderWithVelocityjs } from './gateway/velocityjs-engine.ts';
export { compareEngines } from './gateway/compare-engines.ts';
export type { EngineDifference } from './gateway/compare-engines.ts';
export { compareTarget } from './service/compare-target.ts';
export type { TemplateComparison } from './gateway/compare-run.ts';

export { mayHoldIntegrations } from './openapi/parse-document.ts';
export { analyze } from './service/analysis.ts';
export type { Analysis, TemplateRegion } from './service/analysis.ts';
export type { CheckLevel, CheckSettings } from './service/checks/settings.ts';
export type { Diagnostic, Fix, Severity } from './service/diagnostic.ts';
export { checks } from './service/checks/index.ts';
export type { Check } from './service/checks/check.ts';
export { diagnostics } from './service/diagnostics.ts';
export { completion } from './service/completion/index.ts';
export { hover } from './service/hover/index.ts';
export { withLastValue } from './service/hover/last-value.ts';
export { definition } from './service/definition/index.ts';
export { references } from './service/references/index.ts';
export { highlights } from './service/references/highlights.ts';
export type { Highlight } from './service/references/highlights.ts';
export { rename, renameRange } from './service/rename/index.ts';
export type { Renaming, RenameRange } from './service/rename/index.ts';
export { signatureHelp } from './service/signature-help/signature-help.ts';
export type { Signature, SignatureHelp } from './service/signature-help/signature.ts';
export { folding } from './service/folding.ts';
export type { Fold } from './service/folding.ts';
export { selectionRanges } from './service/selection-ranges.ts';
export { semanticTokens } from './service/semantic-tokens.ts';
export type { SemanticToken } from './service/semantic-tokens.ts';
export { linkedEditing } from './service/linked-editing.ts';
export { onTypeEnd } from './service/on-type-end.ts';
export { formatting } from './service/formatting/format-file.ts';
export type { FormatSettings } from './service/formatting/format-settings.ts';
export { refactorings } from './service/refactor/index.ts';
export type { Refactoring } from './service/refactor/refactoring.ts';
export { rewriteTemplate } from './service/rewrite-template.ts';
export { analysisInPlace } from './service/template-document.ts';
export { embeddedTemplateAt, nameOfTemplate, templateNamed } from './service/template-name.ts';
export { followedTemplate } from './service/followed-template.ts';
export type { TemplateSighting } from './service/followed-template.ts';
export type { TemplateName } from './service/template-name.ts';
export { filledInParts } from './service/filled-in-parts.ts';
export { templateScenario } from './service/template-scenario.ts';
export { inlayValues, valuesOfRun } from './service/inlay-values.ts';
export type { InlayValue, RunValues } from './service/inlay-values.ts';
export { lenses } from './service/code-lens.ts';
export { codeActions, fixAllAction } from './service/code-actions.ts';
export { symbols } from './service/symbols.ts';
export type { DocumentSymbol } from './service/symbols.ts';
export { syntaxTree } from './service/syntax-tree.ts';
export { defaultScenarioFor, runTarget, targets } from './service/run-target.ts';
export { templateCoverage } from './service/template-coverage.ts';
export type { TemplateCoverage } from './service/template-coverage.ts';
export { faultOfScenario } from './service/given-scenario.ts';
export { readScenarioFile } from './service/scenario-file.ts';
export type { ScenarioFault, ScenarioReading } from './service/scenario-file.ts';
export { expectationPlace } from './service/expectation-place.ts';
export { editScenario } from './service/edit-scenario.ts';
export { updateExpectation } from './service/update-expectation.ts';
export { scenarioEnding, scenarioSubject } from './service/scenario-subject.ts';
export { findCalledTarget, findTarget, noTargetAt } from './service/find-target.ts';
export type { TargetFinding } from './service/find-target.ts';
export { editedOperations } from './service/edited-operations.ts';
export { operationName } from './service/operation-name.ts';
export {
  exportFormNames,
  exportScenario,
  hostileScenariosFor,
  importFormNames,
  importScenarios,
} from './service/scenario-exchange.ts';
export type { ExportForm, ExportOptions, ExportWriting } from './gateway/exchange/export-form.ts';
export type { ImportForm, ImportReading } from './gateway/exchange/import-form.ts';
export type { HostileScenario } from './gateway/hostile-scenarios.ts';
export { judgeHostile } from './gateway/judge-hostile.ts';
export type { HostileBreak } from './gateway/judge-hostile.ts';
export type { RunOptions } from './gateway/run-integration.ts';
export type { RunTarget, TargetItem } from './service/run-target.ts';
export type {
  CodeAction,
  CompletionItem,
  CompletionKind,
  HostLanguage,
  Hover,
  Lens,
} from './service/language-service.ts';
export { noScenarios } from './service/types/saved-scenarios.ts';
export type { SavedScenario } from './service/types/saved-scenarios.ts';
export { languageOfName, languageOfText } from './service/host-language.ts';
export { configName, noConfig, readConfig } from './service/project-config.ts';
export type { ConfigProblem, ConfigReading, ProjectConfig } from './service/project-config.ts';
export { placeName } from './service/place-name.ts';
