import type { HostPosition } from '../../openapi/node-at.ts';
import type { Analysis } from '../analysis.ts';
import type { CompletionItem } from '../language-service.ts';

/** A text that may stand as a key or a value. */
export interface Choice {
  readonly label: string;
  readonly doc: string;
}

/** The choice as it is written at a position. Numbers and static values need quotes in YAML; JSON always does. */
export function choiceItem(
  { label, doc }: Choice,
  { replace, role }: HostPosition,
  { text, language }: Analysis,
): CompletionItem {
  const before = text.charAt(replace.start - 1);
  // The quotes around a static value are part of the text, and YAML takes one pair for itself.
  const isQuoted = before === '"' || before === "'";
  const needsQuotes = !isQuoted && (language === 'json' || /^[\d']/.test(label));
  const inSingle = before === "'" ? label.replaceAll("'", "''") : label;
  const written = needsQuotes ? `"${label}"` : inSingle;
  const hasColon = /^["']?[ \t]*:/.test(text.slice(replace.end, replace.end + 40));
  const colon = role === 'key' && !isQuoted && !hasColon ? ': ' : '';
  const blank = role === 'value' && before === ':' ? ' ' : '';
  return {
    label,
    kind: role === 'key' ? 'property' : 'value',
    documentation: doc,
    insertText: blank + written + colon,
    isSnippet: false,
    replace,
  };
}
