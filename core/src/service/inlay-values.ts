/** What the references of templates gave in the last run, beside them in the text. */
import type { ReferenceValue } from '../gateway/reference-values.ts';
import type { Report } from '../gateway/report.ts';
import type { Analysis, TemplateRegion } from './analysis.ts';
import type { RunTarget } from './run-target.ts';
import {
  entryOfTemplate,
  nameOfTemplate,
  templateNamed,
  type TemplateName,
} from './template-name.ts';

/** A template that ran: what it gave is true of it for as long as it reads the same. */
export interface RunValues {
  /** Null for a `.vtl` file. */
  readonly name: TemplateName | null;
  readonly text: string;
  readonly values: readonly ReferenceValue[];
}

/** What stands behind a part of a template. */
export interface InlayValue {
  /** Offset of the file. */
  readonly offset: number;
  /** At most 40 characters or so. */
  readonly label: string;
  /** All that is known, for who points at it. */
  readonly details: string;
}

/** What is to be kept of a run; `analysis` is that of the text that was run. */
export function valuesOfRun(
  analysis: Analysis,
  target: RunTarget,
  { values = [] }: Pick<Report, 'values'>,
): readonly RunValues[] {
  const integration = analysis.integrations.find(
    ({ pointer }) => target.kind === 'integration' && pointer === target.pointer,
  );
  const regions = integration === undefined ? analysis.regions : analysis.regionsOf(integration);
  return values.flatMap(({ at, values: given }) => {
    const region =
      target.kind === 'template'
        ? regions[0]
        : regions.find((one) => entryOfTemplate(analysis, one)?.value.start === at.start);
    if (region === undefined) return [];
    return [{ name: nameOfTemplate(analysis, region), text: region.text, values: given }];
  });
}

/** The values that still hold in this version of the file, in no order. Never throws. */
export function inlayValues(
  analysis: Analysis,
  known: readonly RunValues[],
): readonly InlayValue[] {
  return known.flatMap(({ name, text, values }) => {
    const region = name === null ? analysis.regions[0] : templateNamed(analysis, name);
    return region?.text === text ? values.map((value) => inlayValue(region, value)) : [];
  });
}

function inlayValue({ map }: TemplateRegion, { span, ...given }: ReferenceValue): InlayValue {
  const { end } = map.toFile({ start: span.end, end: span.end });
  const texts = given.values.map(shown);
  const label = texts.join(', ');
  const isCut = given.hasMore || label.length > longestLabel;
  const cut = isCut ? `${label.slice(0, longestLabel - 1)}…` : label;
  return {
    offset: end,
    label: `${given.what === 'condition' ? 'is' : '='} ${cut}`,
    details: valueTexts(given).join('\n'),
  };
}

/** Each value with its Java type, a line of text each; the last is `…` where there were more. */
export function valueTexts({
  values,
  hasMore,
}: Pick<ReferenceValue, 'values' | 'hasMore'>): readonly string[] {
  const lines = values.map((one) => `${shown(one)} (${one.type})`);
  return hasMore ? [...lines, '…'] : lines;
}

const longestLabel = 40;

/** Text in quotes, so that `"1"` and `1` can be told apart; everything on one line. */
function shown({ value, type }: ReferenceValue['values'][number]): string {
  if (type === 'null') return 'null';
  return type === 'String' ? JSON.stringify(value) : value.replace(/\s+/g, ' ');
}
