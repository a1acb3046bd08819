import type { ApiKind } from '../../gateway/integration.ts';
import { entriesOf, asMap, valueOf, type MapNode } from '../../openapi/host-tree.ts';
import { INTEGRATION_KEY } from '../../openapi/places/operations.ts';
import { blockEntry, jsonEntry, type NewValue } from '../../openapi/write-value.ts';
import type { Analysis } from '../analysis.ts';
import { levelOf } from '../host-level.ts';
import type { HostPosition } from '../../openapi/node-at.ts';
import type { CompletionItem } from '../language-service.ts';
import { indentStep } from '../../text/indent-step.ts';
import { lineStart } from '../../text/line-at.ts';
import type { Blueprint } from './blueprints/blueprint.ts';
import { fitted } from './blueprints/fitted.ts';
import { blueprints } from './blueprints/index.ts';

type NewMap = Readonly<Record<string, NewValue>>;

/**
 * Whole integrations, offered where a key of an operation begins: what the integration needs of the
 * operation's `responses` comes with it where there are none. The preflight is offered for an
 * `options`, and as one where a key of a path item begins.
 */
export function blueprintItems(
  { text, language }: Analysis,
  position: HostPosition,
  kind: ApiKind,
): readonly CompletionItem[] {
  const { map, path } = position;
  const level = levelOf(position);
  if (position.role !== 'key' || !isInsertable(text, position, language)) return [];
  const method = String(path.at(-1)).toLowerCase();
  return blueprints
    .filter(({ api }: Blueprint) => api === kind)
    .flatMap((blueprint: Blueprint) => {
      const added = addedAt(blueprint, level, method, map);
      return added === null ? [] : [itemOf(blueprint, added, text, language, position)];
    });
}

/** The entries that the blueprint adds to the map; null where it does not belong there. */
function addedAt(
  blueprint: Blueprint,
  level: ReturnType<typeof levelOf>,
  method: string,
  map: MapNode | null,
): NewMap | null {
  const present = new Set((map ? entriesOf(map) : []).map(({ key }) => key.text));
  const { method: only } = blueprint;
  if (level === 'path-item') {
    return only === undefined || present.has(only) ? null : { [only]: wholeOf(blueprint) };
  }
  if (level !== 'operation' || present.has(INTEGRATION_KEY)) return null;
  if (only !== undefined && only !== method) return null;
  const declared = asMap(valueOf(map, 'responses'));
  if (!present.has('responses')) return wholeOf(blueprint);
  const statuses = declared ? entriesOf(declared).map(({ key }) => key.text) : [];
  return { [INTEGRATION_KEY]: fitted(blueprint.integration, statuses) };
}

/** The responses that the operation has to declare, and the integration. */
function wholeOf({ integration, statuses, headers }: Blueprint): NewMap {
  const schema = { schema: { type: 'string' } };
  const declared = headers && Object.fromEntries(headers.map((name) => [name, schema]));
  const responses = Object.entries(statuses).map(([status, description]) => [
    status,
    declared === undefined ? { description } : { description, headers: declared },
  ]);
  return { responses: Object.fromEntries(responses) as NewMap, [INTEGRATION_KEY]: integration };
}

function itemOf(
  { label, doc, stops }: Blueprint,
  added: NewMap,
  text: string,
  language: Analysis['language'],
  { replace, path }: HostPosition,
): CompletionItem {
  const start = lineStart(text, replace.start);
  const column = /^ */.exec(text.slice(start, replace.start))?.[0].length ?? 0;
  // Lines are relative to the cursor's: the editor puts that line's blanks before each of them.
  // In a file without another map the depth of the cursor is all that tells.
  const guess = column > 0 && column === path.length * 4 ? '    ' : '  ';
  const told = indentStep(text) ?? guess;
  const step = language === 'yaml' && told.includes('\t') ? guess : told;
  const manner = { indent: '', step, lineBreak: '\n', quote: '"', isSpread: true, blank: ' ' } as const; // prettier-ignore
  const write = language === 'json' ? jsonEntry : blockEntry;
  const written = Object.entries(added).map(([key, value]) => write(key, value, manner));
  const quoted = language === 'json' && text.charAt(replace.start - 1) === '"';
  const span = quoted
    ? { start: replace.start - 1, end: replace.end + (text.charAt(replace.end) === '"' ? 1 : 0) }
    : replace;
  const joined = written.join(language === 'json' ? ',\n' : '\n');
  const comma =
    language === 'json' && /^\s*"/.test(text.slice(span.end, span.end + 200)) ? ',' : '';
  const name = `${INTEGRATION_KEY}: ${label}`;
  return {
    label: name,
    kind: 'snippet',
    detail: 'Integration to begin with',
    documentation: doc,
    insertText: withStops(joined, stops) + comma,
    isSnippet: true,
    replace: span,
    sortText: `2${label}`,
    filterText: quoted ? `"${name}` : name,
  };
}

/** The text as a snippet, each stop with the text that stands there as its default. */
function withStops(text: string, stops: readonly string[]): string {
  const escaped = text.replace(/[\\$}]/g, '\\$&');
  return stops.reduce(
    (snippet, stop, index) => snippet.replaceAll(stop, () => `\${${index + 1}:${stop}}`),
    escaped,
  );
}

/** A key that has its value already, and a map of YAML in braces, are left alone. */
function isInsertable(text: string, { replace, map }: HostPosition, language: string): boolean {
  if (/^["']?[ \t]*:/.test(text.slice(replace.end, replace.end + 40))) return false;
  if (language === 'json')
    return !/[^\s{,"]"?$/.test(text.slice(0, replace.start).trimEnd().slice(-1));
  if (map !== null && text.charAt(map.span.start) === '{') return false;
  return /^[ ]*$/.test(text.slice(lineStart(text, replace.start), replace.start));
}
