import type { ScalarStyle } from '../openapi/host-tree.ts';
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
  const { integration, map } = region;
  const entries = [
    ...(integration?.requestTemplates ?? []),
    ...(integration?.responses ?? []).flatMap((response) => response.responseTemplates),
  ];
  const scalar = entries.find((entry) => entry.map === map)?.scalar ?? null;
  const edit = scalar && writeTemplate(analysis.text, scalar, text, style);
  if (edit === null) return null;
  const after = analyze(applyEdits(analysis.text, [edit]), analysis.language, analysis).regions;
  const isWhole =
    after.length === analysis.regions.length &&
    analysis.regions.every((one, index) => {
      // A template at an anchor stands in several places.
      const isSame =
        one.text === region.text &&
        one.map.toFile({ start: 0, end: 0 }).start === map.toFile({ start: 0, end: 0 }).start;
      return after[index]?.text === (one === region || isSame ? text : one.text);
    });
  return isWhole ? edit : null;
}
