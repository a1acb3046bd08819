import type { ApiKind } from '../../gateway/integration.ts';
import { asMap, entriesOf, valueOf, type HostNode } from '../../openapi/host-tree.ts';
import { extensions } from '../../openapi/known-keys.ts';
import type { HostPosition } from '../../openapi/node-at.ts';
import type { Analysis } from '../analysis.ts';
import { levelOf } from '../host-level.ts';
import type { CompletionItem } from '../language-service.ts';

const VALIDATOR = 'x-amazon-apigateway-request-validator';

/** API Gateway's extensions where a key of their object begins, as far as they are not there. */
export function extensionItems(
  { text, language }: Analysis,
  position: HostPosition,
  kind: ApiKind,
): readonly CompletionItem[] {
  const { map, entry, role, replace } = position;
  const level = role === 'key' ? levelOf(position) : null;
  if (level === null) return [];
  const present = new Set(map?.entries.map(({ key }) => key.text));
  const isQuoted = /["']/.test(text.charAt(replace.start - 1));
  const hasColon = /^["']?[ \t]*:/.test(text.slice(replace.end, replace.end + 40));
  return extensions
    .filter((one) => one.level === level && (one.api === 'both' || one.api === kind))
    .filter(({ key }) => key === entry?.key.text || !present.has(key))
    .map(({ key, doc }) => {
      const name = language === 'json' && !isQuoted ? `"${key}"` : key;
      return {
        label: key,
        kind: 'property',
        documentation: doc,
        insertText: isQuoted || hasColon ? name : `${name}:`,
        isSnippet: false,
        replace,
        sortText: `1${key}`,
      };
    });
}

/** The names of the API's request validators, where an operation or the API names one. */
export function validatorItems(
  { text, language }: Analysis,
  { role, entry, replace }: HostPosition,
  root: HostNode | null,
): readonly CompletionItem[] {
  if (role !== 'value' || entry?.key.text !== VALIDATOR) return [];
  const validators = asMap(valueOf(asMap(root), `${VALIDATOR}s`));
  const before = text.charAt(replace.start - 1);
  const needsQuotes = language === 'json' && before !== '"';
  return (validators ? entriesOf(validators) : []).map(({ key }) => ({
    label: key.text,
    kind: 'value',
    detail: VALIDATOR,
    insertText: `${before === ':' ? ' ' : ''}${needsQuotes ? `"${key.text}"` : key.text}`,
    isSnippet: false,
    replace,
  }));
}
