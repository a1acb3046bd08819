import type { FoundIntegration } from '../../openapi/found-integration.ts';
import type { KnownKey } from '../../openapi/known-keys.ts';
import { touches } from '../../text/span.ts';
import type { Analysis } from '../analysis.ts';
import { hostPlaceAt, type HostPlace } from '../host-place.ts';
import { keyDocs } from '../key-docs.ts';
import type { CompletionItem } from '../language-service.ts';

/**
 * Keys and values inside `x-amazon-apigateway-integration` and its responses, and nowhere else:
 * the rest of the file belongs to other extensions.
 */
export function integrationKeys(analysis: Analysis, offset: number): readonly CompletionItem[] {
  const place = hostPlaceAt(analysis, offset);
  if (place === null) return [];
  return place.isKey ? keyItems(place, analysis) : valueItems(place, analysis);
}

function keyItems({ position, keys }: HostPlace, analysis: Analysis): readonly CompletionItem[] {
  const around = analysis.integrations.find(
    // The span of a block ends with its last value; a cursor below it is in its map all the same.
    ({ node }) => node === position.map || touches(node.span, position.replace.start),
  );
  const own = position.entry?.key.text;
  const present = new Set(position.map?.entries.map(({ key }) => key.text));
  return keys
    .filter(({ key }) => key === own || !present.has(key))
    .map((known) => ({
      label: known.key,
      kind: 'property',
      detail: known.type,
      documentation: keyDocs(known),
      insertText: keyText(known, position, analysis),
      isSnippet: false,
      replace: position.replace,
      sortText: `${hasEffect(known, around) ? 0 : 1}${known.key}`,
    }));
}

/** Keys with an effect for this type and kind of API come first; all do while the type is open. */
function hasEffect(known: KnownKey, integration: FoundIntegration | undefined): boolean {
  if (integration?.type == null) return true;
  return integration.api === 'HTTP' ? known.inHttpApi : known.types.includes(integration.type);
}

/** The key with what comes behind it, as far as that is not there yet. */
function keyText(
  { key, type }: KnownKey,
  { replace }: HostPlace['position'],
  analysis: Analysis,
): string {
  const { text, language } = analysis;
  const isQuoted = /["']/.test(text.charAt(replace.start - 1));
  const hasColon = /^["']?[ \t]*:/.test(text.slice(replace.end, replace.end + 40));
  const name = language === 'json' && !isQuoted ? `"${key}"` : key;
  if (isQuoted || hasColon) return name;
  if (language === 'json') return `${name}: `;
  return type === 'object' || type === 'array' ? `${name}:` : `${name}: `;
}

function valueItems(
  { position, keys }: HostPlace,
  { text, language }: Analysis,
): readonly CompletionItem[] {
  const known = keys.find(({ key }) => key === position.entry?.key.text);
  if (known === undefined) return [];
  const { replace } = position;
  const isText = known.type === 'string';
  const needsQuotes = isText && language === 'json' && text.charAt(replace.start - 1) !== '"';
  const needsBlank = text.charAt(replace.start - 1) === ':';
  return known.values.map(({ value, doc }) => ({
    label: value,
    kind: 'value',
    detail: known.key,
    documentation: doc,
    insertText: `${needsBlank ? ' ' : ''}${needsQuotes ? `"${value}"` : value}`,
    isSnippet: false,
    replace,
  }));
}
