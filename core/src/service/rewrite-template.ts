import type { ScalarNode, ScalarStyle } from '../openapi/host-tree.ts';
import { writeTemplate } from '../openapi/write-template.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import { analyze, type Analysis, type TemplateRegion } from './analysis.ts';

/**
 * The edit after which a template of the file reads as `text` and every other one as before; in the
 * given style of scalar, else in its own as far as that can hold the text. Null where that cannot be
 * had, as for text that is put together by `Fn::Join`.
 */
export function rewriteTemplate(
  analysis: Analysis,
  region: TemplateRegion,
  text: string,
  style?: ScalarStyle,
): TextEdit | null {
  if (region.style === 'file') {
    return { span: { start: 0, end: region.text.length }, newText: text };
  }
  const { scalar } = region;
  const edit = scalar && writeTemplate(analysis.text, scalar, text, style);
  if (scalar === null || edit === null) return null;
  const after = analyze(applyEdits(analysis.text, [edit]), analysis.language, analysis);
  return isEditOf(scalar, text, after) || isWhole(analysis, scalar, text, after) ? edit : null;
}

/** True where the new version is known to differ in that scalar alone, without a look at the rest. */
function isEditOf({ span }: ScalarNode, text: string, { edited }: Analysis): boolean {
  // Pointers are told where the edit was around templates.
  if (edited === null || edited.pointers !== null) return false;
  const now = edited.edit.edited;
  if (now.kind !== 'scalar' || now.type !== 'string') return false;
  return now.span.start === span.start && now.text === text;
}

/** True where that scalar reads as `text`, and every other template as before. */
function isWhole(before: Analysis, { span }: ScalarNode, text: string, after: Analysis): boolean {
  const { regions } = after;
  return (
    regions.length === before.regions.length &&
    before.regions.every((one, index) => {
      // A template at an anchor stands in several places.
      const isSame = one.scalar?.span.start === span.start;
      return regions[index]?.text === (isSame ? text : one.text);
    })
  );
}
