import type { FoundIntegration } from '../../openapi/found-integration.ts';
import { asMap, asScalar, valueOf } from '../../openapi/host-tree.ts';
import { childPointer, type HostPosition } from '../../openapi/node-at.ts';
import { INTEGRATION_KEY } from '../../openapi/places/operations.ts';
import type { Analysis } from '../analysis.ts';
import { hostPositionAt } from '../host-place.ts';
import type { CompletionItem } from '../language-service.ts';
import {
  requestSources,
  requestTargets,
  responseSources,
  responseTargets,
  type MappingChoice,
} from './mapping-items.ts';

/** Media types that clients and services use most. */
const MEDIA_TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'application/xml',
  'text/plain',
];

/**
 * Keys and values in the maps of an integration whose keys are no fixed list: mappings, media
 * types, patterns of responses, and the status of one. REST APIs only: HTTP APIs have other words.
 */
export function insideIntegration(analysis: Analysis, offset: number): readonly CompletionItem[] {
  const position = hostPositionAt(analysis, offset);
  if (position === null) return [];
  const start = position.path.lastIndexOf(INTEGRATION_KEY) + 1;
  const integration = start === 0 ? null : integrationAt(analysis, position.path.slice(0, start));
  if (integration === null || integration.api === 'HTTP') return [];
  const inside = position.path.slice(start);
  const choices =
    position.role === 'key'
      ? keyChoices(integration, inside, position)
      : valueChoices(integration, inside, position);
  return choices.map((choice) => itemOf(choice, position, analysis));
}

function integrationAt(
  { integrations }: Analysis,
  path: HostPosition['path'],
): FoundIntegration | null {
  const pointer = path.reduce<string>(childPointer, '');
  return integrations.find((one) => one.pointer === pointer) ?? null;
}

function keyChoices(
  integration: FoundIntegration,
  [first, pattern, inner, ...more]: HostPosition['path'],
  { map, entry }: HostPosition,
): readonly MappingChoice[] {
  const own = entry?.key.text;
  const present = new Set(map?.entries.map(({ key }) => key.text));
  const all = (): readonly MappingChoice[] => {
    if (first === 'requestParameters' && pattern === undefined) return requestTargets(integration);
    if (first === 'requestTemplates' && pattern === undefined) return MEDIA_TYPES.map(mediaType);
    if (first !== 'responses') return [];
    if (pattern === undefined) return patterns(integration);
    if (more.length > 0) return [];
    if (inner === 'responseTemplates') return MEDIA_TYPES.map(mediaType);
    return inner === 'responseParameters'
      ? responseTargets(integration, statusOf(integration, String(pattern)))
      : [];
  };
  return all().filter(({ label }) => label === own || !present.has(label));
}

function valueChoices(
  integration: FoundIntegration,
  [first, pattern, inner]: HostPosition['path'],
  { entry }: HostPosition,
): readonly MappingChoice[] {
  if (entry === null) return [];
  if (first === 'requestParameters' && pattern === undefined) return requestSources(integration);
  if (first !== 'responses' || pattern === undefined) return [];
  if (inner === 'responseParameters') return responseSources(integration);
  if (inner !== undefined || entry.key.text !== 'statusCode') return [];
  return integration.method.responses
    .filter(({ status }) => /^\d{3}$/.test(status))
    .map(({ status }) => ({ label: status, doc: 'The operation declares it.' }));
}

function mediaType(label: string): MappingChoice {
  return { label, doc: 'A template for bodies of this type.' };
}

/** The key is compared with the backend's status, or a function's error message. */
function patterns({ method }: FoundIntegration): readonly MappingChoice[] {
  const statuses = method.responses.filter(({ status }) => /^\d{3}$/.test(status));
  return [
    { label: 'default', doc: 'What no other entry matches.' },
    ...statuses.map(({ status }) => ({ label: status, doc: `The backend answers ${status}.` })),
  ];
}

function statusOf({ node }: FoundIntegration, pattern: string): string {
  const response = asMap(valueOf(asMap(valueOf(node, 'responses')), pattern));
  return asScalar(valueOf(response, 'statusCode'))?.text ?? '';
}

/** Numbers and static values need quotes in YAML; JSON always does. */
function itemOf(
  { label, doc }: MappingChoice,
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
