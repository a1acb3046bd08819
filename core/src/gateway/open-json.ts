/** What is sure of the JSON that a template wrote of which parts are known only after deployment. */
import { containsSpan, type Span } from '../text/span.ts';
import type { Statement } from '../vtl/ast.ts';
import { parseOnce } from '../vtl/parse-once.ts';
import { walk } from '../vtl/visit.ts';
import type { TemplateEntry } from './integration.ts';
import { jsonFault, type JsonFault } from './json-syntax.ts';
import { openTemplate, unknownPart, unknownSpans } from './open-template.ts';

const UNKNOWN = new RegExp(unknownPart, 'g');
const ENDS_UNKNOWN = new RegExp(`${unknownPart}\\s*$`);

/**
 * The first fault of a text that an open template wrote; null where there is none, or where it may
 * come from an unknown part, which can be anything: as a condition or an argument it may change all
 * that is written.
 */
export function knownJsonFault(text: string, entry: TemplateEntry): JsonFault | null {
  // Directives of Terraform decide on whole lines.
  if (!entry.known || text.includes('%{')) return null;
  const fault = jsonFault(withStandIns(text));
  if (fault === null) return null;
  const isInside = [...text.matchAll(UNKNOWN)].some(
    ({ index, 0: part }) => index <= fault.offset && fault.offset < index + part.length,
  );
  const isBehind = ENDS_UNKNOWN.test(text.slice(0, fault.offset));
  return isInside || isBehind || !areUnknownsPrinted(entry) ? null : fault;
}

/** The text with digits for its unknown parts, which are JSON in a string and as a value. */
export function withStandIns(text: string): string {
  return text.replace(UNKNOWN, (part) => '1'.repeat(part.length));
}

/** True where each unknown part is printed where it stands, and nothing else is made of it. */
function areUnknownsPrinted({ text, placeholders }: TemplateEntry): boolean {
  const printed: Span[] = [];
  walk(parseOnce(openTemplate(text, placeholders).text).root, (node) => {
    if (node.kind === 'template' || node.kind === 'block') {
      printed.push(...node.children.filter(isPrinted));
    }
    // The template of a string is an argument.
    return node.kind !== 'string';
  });
  // Both stand in the order of the text.
  let at = 0;
  return unknownSpans(text, placeholders).every((unknown) => {
    while ((printed[at]?.end ?? Infinity) < unknown.end) at += 1;
    const around = printed[at];
    return around !== undefined && containsSpan(around, unknown);
  });
}

function isPrinted(statement: Statement): boolean {
  switch (statement.kind) {
    case 'text':
    case 'comment':
    case 'textblock':
    case 'escape':
    case 'escaped-directive':
      return true;
    case 'reference':
      return statement.path.length === 0;
    default:
      return false;
  }
}
