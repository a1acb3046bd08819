/**
 * One function a feature: what the tests say, in the words of the marks. Only this file and
 * `carriers.ts` know how the core is called.
 */
import { expect } from 'vitest';
import {
  analyze,
  applyEdits,
  codeActions,
  completion,
  definition,
  diagnostics,
  folding,
  highlights,
  hover,
  linkedEditing,
  onTypeEnd,
  references,
  rename,
  runTarget,
  selectionRanges,
  semanticTokens,
  signatureHelp,
  syntaxTree,
  type Analysis,
  type CheckSettings,
  type Diagnostic,
  type HostLanguage,
  type SavedScenario,
  type Scenario,
  type Span,
} from '../../core/src/index.ts';
import { carriers, type Carried, type WrapOptions } from './carriers.ts';
import { readMarks, type CaretMark, type Marked } from './marks.ts';

/** A file of a test: its language follows from its name. */
export interface TestFile {
  readonly name: string;
  /** With marks. */
  readonly text: string;
}

export interface CheckOptions extends WrapOptions {
  /** What a person saved for the operation or the file. */
  readonly scenarios?: readonly Scenario[];
  readonly settings?: CheckSettings;
  /** The diagnostics that count; all of them where it is left out. */
  readonly counted?: (diagnostic: Diagnostic) => boolean;
}

/** The language of a file by its extension. */
export function languageOf(name: string): HostLanguage {
  if (/\.(?:ya?ml)$/.test(name)) return 'yaml';
  return name.endsWith('.json') ? 'json' : 'vtl';
}

/** The diagnostics of a file are those of its caret lines, neither more nor less. */
export function checkDiagnostics({ name, text }: TestFile, options: CheckOptions = {}): void {
  const marked = readMarks(text);
  expectDiagnostics(asFile(marked, languageOf(name)), marked.carets, name, options);
}

/** The same for a template, in each carrier that can hold it. */
export function checkDiagnosticsInCarriers(template: string, options: CheckOptions = {}): void {
  const marked = readMarks(template);
  for (const { name, carried } of inCarriers(marked, options)) {
    expectDiagnostics(carried, marked.carets, name, options);
  }
}

/** The completions at the cursor: `expected` lists labels, one that begins with `!` must be absent. */
export function checkCompletion(
  { name, text }: TestFile,
  expected: readonly string[],
  options: CheckOptions = {},
): void {
  const marked = readMarks(text);
  expectCompletion(asFile(marked, languageOf(name)), cursorOf(marked), expected, name, options);
}

/** The same for a template, in each carrier. */
export function checkCompletionInCarriers(
  template: string,
  expected: readonly string[],
  options: CheckOptions = {},
): void {
  const marked = readMarks(template);
  for (const { name, carried } of inCarriers(marked, options)) {
    expectCompletion(carried, cursorOf(marked), expected, name, options);
  }
}

/** What the file is after the completion of that label is taken; snippets as they are written. */
export function textAfterCompletion({ name, text }: TestFile, label: string): string {
  const marked = readMarks(text);
  const items = completion(analyze(marked.text, languageOf(name)), cursorOf(marked));
  const item = items.find((candidate) => candidate.label === label);
  if (item === undefined) throw new Error(`no completion '${label}'`);
  return applyEdits(marked.text, [{ span: item.replace, newText: item.insertText }]);
}

/** The hover at the cursor holds each of the texts, and spans the range `⟦…⟧`; none: no hover. */
export function checkHover(
  { name, text }: TestFile,
  expected: readonly string[],
  options: CheckOptions = {},
): void {
  const marked = readMarks(text);
  expectHover(asFile(marked, languageOf(name)), marked, expected, name, options);
}

/** The same for a template, in each carrier. */
export function checkHoverInCarriers(
  template: string,
  expected: readonly string[],
  options: CheckOptions = {},
): void {
  const marked = readMarks(template);
  for (const { name, carried } of inCarriers(marked, options))
    expectHover(carried, marked, expected, name, options);
}

/** Go to definition at the cursor leads to the ranges `⟦…⟧`, and to nothing else. */
export function checkDefinition({ name, text }: TestFile): void {
  const marked = readMarks(text);
  expectDefinition(asFile(marked, languageOf(name)), marked, name);
}

/** The same for a template, in each carrier. */
export function checkDefinitionInCarriers(template: string, options: CheckOptions = {}): void {
  const marked = readMarks(template);
  for (const { name, carried } of inCarriers(marked, options))
    expectDefinition(carried, marked, name);
}

/** References at the cursor are the ranges: those named `def` only with the declarations asked for. */
export function checkReferences({ name, text }: TestFile): void {
  const marked = readMarks(text);
  expectReferences(asFile(marked, languageOf(name)), marked, name);
}

/** The same for a template in each carrier, where highlights are the same places. */
export function checkReferencesInCarriers(template: string, options: CheckOptions = {}): void {
  const marked = readMarks(template);
  for (const { name, carried } of inCarriers(marked, options)) {
    expectReferences(carried, marked, name);
    const shown = highlights(analyze(carried.text, carried.language), cursorIn(carried, marked));
    const wanted = marked.ranges.map((range) => ({
      span: carried.toFile(range.span),
      kind: range.name === 'def' ? 'write' : 'read',
    }));
    expect(shown, name).toEqual(wanted);
  }
}

/** The template after the rename at its cursor, in each carrier that holds both. */
export function checkRenameInCarriers(template: string, newName: string, expected: string): void {
  const marked = readMarks(template);
  const before = marked.text.replace(/\n$/, '');
  for (const { name, wrap } of carriers) {
    const carried = wrap(before);
    const after = wrap(expected.replace(/\n$/, ''));
    if (carried === null || after === null) continue;
    const analysis = analyze(carried.text, carried.language);
    const renaming = rename(analysis, cursorIn(carried, marked), newName);
    expect(renaming.ok, `${name}: ${renaming.ok ? '' : renaming.reason}`).toBe(true);
    expect(applyEdits(carried.text, renaming.ok ? renaming.edits : []), name).toBe(after.text);
  }
}

/** Why the rename at the cursor of a template is refused; null where it is not. */
export function renameRefusal(template: string, newName: string): string | null {
  const marked = readMarks(template);
  const renaming = rename(analyze(marked.text, 'vtl'), cursorOf(marked), newName);
  return renaming.ok ? null : renaming.reason;
}

/**
 * The signature help at the cursor: the labels of its forms, the active one marked with `>`, and
 * the parameter under the cursor in brackets; null for none.
 */
export function checkSignatureInCarriers(
  template: string,
  expected: readonly string[],
  options: CheckOptions = {},
): void {
  const marked = readMarks(template);
  for (const { name, carried } of inCarriers(marked, options)) {
    const help = signatureHelp(analyze(carried.text, carried.language), cursorIn(carried, marked));
    const shown = help?.signatures.map(({ label, parameters }, index) => {
      const parameter = parameters[help.argument]?.label;
      const written = parameter === undefined ? label : label.replace(parameter, `[${parameter}]`);
      return index === help.active ? `> ${written}` : written;
    });
    expect(shown ?? [], name).toEqual(expected);
  }
}

/** What can be folded of a template is its ranges, in each carrier. */
export function checkFoldsInCarriers(template: string): void {
  const marked = readMarks(template);
  for (const { name, carried } of inCarriers(marked, {})) {
    const { text, language, toFile } = carried;
    const wanted = marked.ranges
      .map((range) => toFile(range.span))
      .sort((a, b) => a.start - b.start);
    const found = folding(analyze(text, language)) ?? [];
    // In YAML the blocks of the file are folded too, and some are the template's as well.
    const shown = new Set(
      shownSpans(
        text,
        found.map(({ span }) => span),
      ),
    );
    const own = shownSpans(text, wanted);
    expect(language === 'yaml' ? own.filter((one) => shown.has(one)) : [...shown], name).toEqual(
      own,
    );
  }
}

/** Expanding the selection from the cursor takes the ranges one after the other, innermost first. */
export function checkSelectionInCarriers(template: string): void {
  const marked = readMarks(template);
  for (const { name, carried } of inCarriers(marked, {})) {
    const { text, language, toFile } = carried;
    const found = selectionRanges(analyze(text, language), cursorIn(carried, marked));
    const wanted = [...marked.ranges]
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
      .map(({ span }) => toFile(span));
    expect(shownSpans(text, found), name).toEqual(shownSpans(text, wanted));
  }
}

/** The names of a template that get a colour are its ranges, named by kind and modifiers. */
export function checkTokensInCarriers(template: string, options: CheckOptions = {}): void {
  const marked = readMarks(template);
  for (const { name, carried } of inCarriers(marked, options)) {
    const { text, language, toFile } = carried;
    const whole = { start: 0, end: text.length };
    const found = semanticTokens(analyze(text, language), whole).map((token) => {
      const marks = [
        token.kind,
        ...(token.isDeclaration ? ['def'] : []),
        ...(token.isLibrary ? ['lib'] : []),
      ];
      return `${marks.join('-')} ${shownSpans(text, [token.span])[0] ?? ''}`;
    });
    const wanted = marked.ranges.map(
      (range) => `${range.name} ${shownSpans(text, [toFile(range.span)])[0] ?? ''}`,
    );
    expect(found, name).toEqual(wanted);
  }
}

/** What is typed at the cursor is typed at all ranges; without ranges nothing is linked. */
export function checkLinkedInCarriers(template: string): void {
  const marked = readMarks(template);
  for (const { name, carried } of inCarriers(marked, {})) {
    const { text, language, toFile } = carried;
    const found = linkedEditing(analyze(text, language), cursorIn(carried, marked));
    const wanted = marked.ranges.map(({ span }) => toFile(span));
    expect(shownSpans(text, found ?? []), name).toEqual(shownSpans(text, wanted));
  }
}

/** The template after Enter was pressed before its cursor, with what the editor adds. */
export function checkOnTypeEnd({ name, text }: TestFile, expected: string): void {
  const marked = readMarks(text);
  const edit = onTypeEnd(analyze(marked.text, languageOf(name)), cursorOf(marked));
  expect(applyEdits(marked.text, edit === null ? [] : [edit])).toBe(expected);
}

/** What a `.vtl` file prints in a run with that scenario. */
export function checkRender(template: string, scenario: Scenario, expected: string): void {
  const report = runTarget(analyze(template, 'vtl'), { kind: 'template' }, scenario);
  const step = report?.steps.find(({ id }) => id.startsWith('render-'));
  expect(report?.problems ?? []).toEqual([]);
  expect(step?.output).toBe(expected);
}

/** A run of an integration: `expected` is compared as far as it says anything. */
export function checkRun(
  { name, text }: TestFile,
  pointer: string,
  scenario: Scenario | null,
  expected: object,
): void {
  const analysis = analyze(text, languageOf(name));
  expect(runTarget(analysis, { kind: 'integration', pointer }, scenario)).toMatchObject(expected);
}

/** The syntax tree at the cursor, as text. */
export function treeAt({ name, text }: TestFile): string | null {
  const marked = readMarks(text);
  return syntaxTree(analyze(marked.text, languageOf(name)), cursorOf(marked));
}

/** The text after every quick fix of a file has been taken, or after those of one check. */
export function textAfterFixes(text: string, language: HostLanguage, code?: string): string {
  const found = diagnostics(analyze(text, language)).filter(
    (diagnostic) => code === undefined || diagnostic.code === code,
  );
  return applyEdits(
    text,
    found.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
  );
}

/** Every quick fix of a template, or of one check, gives the mended one, in each carrier that holds both. */
export function checkFixesInCarriers(
  wrong: string,
  mended: string,
  { code, ...options }: WrapOptions & { readonly code?: string } = {},
): void {
  for (const { name, wrap } of carriers) {
    const before = wrap(wrong.replace(/\n$/, ''), options);
    const after = wrap(mended.replace(/\n$/, ''), options);
    if (before === null || after === null) continue;
    expect(textAfterFixes(before.text, before.language, code), name).toBe(after.text);
  }
}

function asFile({ text }: Marked, language: HostLanguage): Carried {
  return { text, language, toFile: (span) => span, cursorAt: (offset) => offset };
}

function inCarriers(
  marked: Marked,
  options: WrapOptions,
): readonly { name: string; carried: Carried }[] {
  const template = marked.text.replace(/\n$/, '');
  return carriers.flatMap(({ name, wrap }) => {
    const carried = wrap(template, options);
    return carried === null ? [] : [{ name, carried }];
  });
}

function cursorOf({ cursor }: Marked): number {
  if (cursor === null) throw new Error('the case has no cursor (█)');
  return cursor;
}

function expectDiagnostics(
  { text, language, toFile }: Carried,
  carets: readonly CaretMark[],
  name: string,
  { settings, counted = () => true }: CheckOptions,
): void {
  const log: string[] = [];
  const analysis = analyze(text, language);
  const all = diagnostics(analysis, { ...settings, log: (message) => log.push(message) });
  const found = all.filter(counted);
  expect(log, name).toEqual([]);
  const wanted = [...carets].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const shown = (span: Span, code: string): string => {
    const { start, end } = toFile(span);
    return `${code} at ${start}-${end}: ${text.slice(start, end)}`;
  };
  const asFound = found.map(
    ({ span, code }) => `${code} at ${span.start}-${span.end}: ${text.slice(span.start, span.end)}`,
  );
  expect(asFound, `${name}\n${text}`).toEqual(wanted.map(({ span, code }) => shown(span, code)));
  for (const [index, mark] of wanted.entries()) expectCaret(mark, found[index], analysis, name);
}

function expectCaret(
  mark: CaretMark,
  found: Diagnostic | undefined,
  analysis: Analysis,
  name: string,
): void {
  if (found === undefined) return;
  expect(found.message, name).toContain(mark.message);
  if (!mark.hasFix) return;
  const offered = codeActions(analysis, found.span).filter(({ code }) => code === found.code);
  expect(offered.length, `${name}: a quick fix for ${found.code}`).toBeGreaterThan(0);
}

function expectCompletion(
  { text, language, cursorAt }: Carried,
  cursor: number,
  expected: readonly string[],
  name: string,
  options: CheckOptions = {},
): void {
  const offset = cursorAt(cursor);
  const items = completion(analyze(text, language), offset, savedOf(options));
  const labels = items.map(({ label }) => label);
  const wanted = expected.filter((label) => !label.startsWith('!'));
  expect(
    wanted.filter((label) => !labels.includes(label)),
    `${name}: missing of ${labels.join(' ')}`,
  ).toEqual([]);
  const unwanted = expected.flatMap((label) => (label.startsWith('!') ? [label.slice(1)] : []));
  expect(
    unwanted.filter((label) => labels.includes(label)),
    `${name}: not wanted`,
  ).toEqual([]);
  if (expected.length === 0) expect(labels, name).toEqual([]);
  // A client refuses an item whose range does not hold the cursor or spans lines.
  for (const { replace } of items) {
    expect(
      replace.start <= offset && offset <= replace.end,
      `${name}: replaces around the cursor`,
    ).toBe(true);
    expect(text.slice(replace.start, replace.end), name).not.toContain('\n');
  }
}

function savedOf({ scenarios = [] }: CheckOptions): readonly SavedScenario[] {
  return scenarios.map((scenario) => ({ title: scenario.title ?? '', scenario }));
}

function cursorIn({ cursorAt }: Carried, marked: Marked): number {
  return cursorAt(cursorOf(marked));
}

/** The spans as a person sees them, for messages that tell where. */
function shownSpans(text: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => `${start}-${end}: ${text.slice(start, end)}`);
}

function expectDefinition(carried: Carried, marked: Marked, name: string): void {
  const { text, language, toFile } = carried;
  const found = definition(analyze(text, language), cursorIn(carried, marked));
  const wanted = marked.ranges.map(({ span }) => toFile(span));
  expect(shownSpans(text, found), name).toEqual(shownSpans(text, wanted));
}

function expectReferences(carried: Carried, marked: Marked, name: string): void {
  const { text, language, toFile } = carried;
  const analysis = analyze(text, language);
  for (const withDeclaration of [true, false]) {
    const found = references(analysis, cursorIn(carried, marked), withDeclaration);
    const wanted = marked.ranges.filter((range) => withDeclaration || range.name !== 'def');
    const spans = wanted.map(({ span }) => toFile(span));
    expect(shownSpans(text, found), name).toEqual(shownSpans(text, spans));
  }
}

function expectHover(
  { text, language, toFile, cursorAt }: Carried,
  marked: Marked,
  expected: readonly string[],
  name: string,
  options: CheckOptions = {},
): void {
  const shown = hover(analyze(text, language), cursorAt(cursorOf(marked)), savedOf(options));
  if (expected.length === 0) {
    expect(shown, name).toBeNull();
    return;
  }
  for (const part of expected) expect(shown?.contents, name).toContain(part);
  const [range] = marked.ranges;
  if (range !== undefined) expect(shown?.span, name).toEqual(toFile(range.span));
}
