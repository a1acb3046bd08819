/** Rename of a template's variables and macros: checked, so that the template means the same after. */
import type { Span } from '../../text/span.ts';
import { applyEdits, type TextEdit } from '../../text/text-edit.ts';
import { parse } from '../../vtl/parser.ts';
import { LOOP_NAMES } from '../../vtl/scope.ts';
import { masked, type Analysis, type TemplateRegion } from '../analysis.ts';
import { templateNameAt, type TemplateName } from '../references/template-names.ts';
import { regionAt } from '../region-at.ts';

/** What may be renamed: its name in the file, and the name as it is. */
export interface RenameRange {
  readonly span: Span;
  readonly placeholder: string;
}

/** Edits of the file, or the reason, as a sentence, why there are none. */
export type Renaming =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: string };

/** Names that API Gateway, AppSync or Velocity give a value. */
const OUTER_NAMES: ReadonlySet<string> = new Set([
  'input', 'util', 'context', 'stageVariables', 'ctx', ...LOOP_NAMES,
]); // prettier-ignore

/** A letter or `_`, then letters, digits, `_` and `-`; a macro's name has no hyphen. */
const VALID_NAME = { variable: /^[a-zA-Z_][\w-]*$/, macro: /^[a-zA-Z_]\w*$/ };

/** What a rename at the offset would change; null where nothing there has a name of its own. */
export function renameRange(analysis: Analysis, offset: number): RenameRange | null {
  const found = nameAt(analysis, offset);
  if (found === null) return null;
  return { span: found.region.map.toFile(found.at.span), placeholder: found.name };
}

/** Renames what stands at the offset; a `$` in front of the new name is not counted. */
export function rename(analysis: Analysis, offset: number, wanted: string): Renaming {
  const found = nameAt(analysis, offset);
  if (found === null) return refuse('Only variables and macros of a template can be renamed.');
  const { region, kind, name, all } = found;
  const newName = kind === 'variable' ? wanted.trim().replace(/^\$/, '') : wanted.trim();
  if (!VALID_NAME[kind].test(newName)) {
    return refuse(`'${wanted}' is no name: it needs letters, digits and '_', a letter first.`);
  }
  if (kind === 'variable' && OUTER_NAMES.has(newName)) {
    return refuse(`'$${newName}' is given from outside of the template.`);
  }
  if (all.some(({ isEscaped }) => isEscaped)) {
    return refuse(`'\\$${name}' prints the name: with another one the output would change.`);
  }
  if (newName === name) return { ok: true, edits: [] };
  const edits = all.map(({ span }) => ({ span, newText: newName }));
  if (!keepsMeaning(region, found, edits)) {
    return refuse(`'${newName}' means something else in this template already.`);
  }
  const inFile = edits.map(({ span, newText }) => ({ span: region.map.toFile(span), newText }));
  return { ok: true, edits: inFile };
}

function refuse(reason: string): Renaming {
  return { ok: false, reason };
}

function nameAt(
  analysis: Analysis,
  offset: number,
): (TemplateName & { readonly region: TemplateRegion }) | null {
  const place = regionAt(analysis, offset);
  const found = place && templateNameAt(place.region, place.offset);
  if (place === null || found === null || found.definitions.length === 0) return null;
  return OUTER_NAMES.has(found.name) ? null : { ...found, region: place.region };
}

/**
 * The renamed template is read again: the new name must stand for the very places that were
 * changed. It would not where it is taken already, or is a directive's name.
 */
function keepsMeaning(
  { text, placeholders }: TemplateRegion,
  { at, all, kind }: TemplateName,
  edits: readonly TextEdit[],
): boolean {
  const renamed = applyEdits(masked(text, placeholders), edits);
  const starts = all.map(({ span }, index) => span.start + index * growth(edits));
  const start = starts[all.findIndex(({ span }) => span.start === at.span.start)] ?? 0;
  const after = templateNameAt({ text: renamed, parse: parse(renamed) }, start);
  return (
    after?.kind === kind &&
    after.all.length === starts.length &&
    after.all.every(({ span }, index) => span.start === starts[index])
  );
}

/** How much longer one occurrence gets. */
function growth([first]: readonly TextEdit[]): number {
  return first === undefined ? 0 : first.newText.length - (first.span.end - first.span.start);
}
