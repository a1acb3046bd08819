/** How a type is shown to a person. */
import { codeSpan, plainText } from '../markdown-text.ts';
import type { TypeFacts, ValueType } from './value-type.ts';

/** One short line: `String`, `List of Map`; null where there is nothing to say. */
export function typeText(type: ValueType | null): string | null {
  if (type?.java == null) return null;
  const inside = type.item && typeText(type.item);
  return inside === null ? type.java : `${type.java} of ${inside}`;
}

/** How many members a text lists. */
const MAX_MEMBERS = 20;

/**
 * All that is known of a value, in Markdown: what the source says of it, its values, its members,
 * and where all this comes from. Empty where nothing is.
 */
export function typeDocs(type: ValueType): string {
  const { facts, members, item } = type;
  const shown = members ?? item?.members ?? null;
  const lines = (shown?.names ?? []).slice(0, MAX_MEMBERS).map((name) => {
    const text = typeText(shown?.of(name) ?? null);
    return `- ${codeSpan(name)}${text === null ? '' : `: ${text}`}`;
  });
  const rest = (shown?.names.length ?? 0) - lines.length;
  if (rest > 0) lines.push(`- and ${rest} more`);
  return [
    facts.description ?? '',
    facts.allowed === undefined ? '' : `One of ${facts.allowed.map(codeSpan).join(', ')}.`,
    facts.isOptional === true ? 'May be missing, and is the empty text then.' : '',
    lines.join('\n'),
    sourceText(facts),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function sourceText({ source, scenario }: TypeFacts): string {
  switch (source) {
    case 'catalogue':
    case 'template':
    case 'schema':
      return '';
    case 'response-schema':
      return '_From the schema of what the method answers; what the backend replies is described nowhere._';
    case 'example':
      return '_From an example in the document._';
    case 'scenario':
      return `_From scenario “${plainText(scenario ?? '')}”._`;
  }
}
