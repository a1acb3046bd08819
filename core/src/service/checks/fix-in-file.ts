import type { TemplateDialect } from '../../openapi/placeholders.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { TemplateRegion } from '../analysis.ts';
import { inCarrier } from '../carrier-text.ts';
import type { Fix } from '../diagnostic.ts';

/** A template's fix as one of the file; null where it cannot be written there without loss. */
export function fixInFile(fix: Fix, region: TemplateRegion): Fix | null {
  if (!region.map.exact) return null;
  const dialect = dialectOf(region);
  const edits: TextEdit[] = [];
  for (const edit of fix.edits) {
    const newText = inCarrier(region.style, inDialect(edit.newText, dialect));
    if (newText === null) return null;
    edits.push({ span: placeInFile(edit.span, region), newText });
  }
  return { ...fix, edits };
}

/**
 * What is put in at the end of a line goes right behind the unit before it: a line break may be
 * written as several, with an indentation, so that the place before it is another one.
 */
function placeInFile(span: Span, { map, text }: TemplateRegion): Span {
  const { start, end } = span;
  const isAtLineEnd = start === end && start > 0 && /^[\r\n]?$/.test(text.charAt(start));
  if (!isAtLineEnd || text.charAt(start - 1) === '\n') return map.toFile(span);
  const before = map.toFile({ start: start - 1, end: start });
  return { start: before.end, end: before.end };
}

function dialectOf({ integration, map }: TemplateRegion): TemplateDialect {
  const templates = [
    ...(integration?.requestTemplates ?? []),
    ...(integration?.responses ?? []).flatMap(({ responseTemplates }) => responseTemplates),
  ];
  return templates.find((template) => template.map === map)?.dialect ?? 'plain';
}

/** A reference with braces as it must be written where somebody else takes `${…}` for their own. */
function inDialect(text: string, dialect: TemplateDialect): string {
  switch (dialect) {
    case 'plain':
      return text;
    case 'sub':
      return text.replaceAll(/\$\{(?!!)/g, () => '${!');
    case 'preprocessed':
      return text.replaceAll('${', () => '$${');
  }
}
