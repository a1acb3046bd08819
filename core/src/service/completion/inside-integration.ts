import type { FoundIntegration } from '../../openapi/found-integration.ts';
import { childPointer, type HostPosition } from '../../openapi/node-at.ts';
import { INTEGRATION_KEY } from '../../openapi/places/operations.ts';
import type { Analysis } from '../analysis.ts';
import { hostPositionAt, methodResourceStart, rootAt } from '../host-place.ts';
import type { CompletionItem } from '../language-service.ts';
import { choiceItem } from './choice-item.ts';
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
  const start = startOf(analysis, position, offset);
  const integration = start <= 0 ? null : integrationAt(analysis, position.path.slice(0, start));
  if (integration === null || integration.api === 'HTTP') return [];
  const path = position.path.slice(start);
  const inside = integration.spelling === 'openapi' ? path : path.map(asOpenApi);
  const choices =
    position.role === 'key'
      ? keyChoices(integration, inside, position)
      : valueChoices(integration, inside, position);
  return choices.map((choice) => choiceItem(choice, position, analysis));
}

/** Where the path inside of an integration begins; -1 or 0 outside of one. */
function startOf(analysis: Analysis, { path }: HostPosition, offset: number): number {
  const root = rootAt(analysis, offset);
  const start = path.lastIndexOf(INTEGRATION_KEY) + 1;
  return start > 0 || root === null ? start : methodResourceStart(path, root);
}

/** A key of CloudFormation as OpenAPI spells it; media types and mappings have no capital in front. */
function asOpenApi(step: string | number): string | number {
  if (step === 'IntegrationResponses') return 'responses';
  return typeof step === 'string' && /^(?:Request|Response)(?:Parameters|Templates)$/.test(step)
    ? step.charAt(0).toLowerCase() + step.slice(1)
    : step;
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
    // In CloudFormation the responses are a list.
    if (pattern === undefined)
      return integration.spelling === 'openapi' ? patterns(integration) : [];
    if (more.length > 0) return [];
    if (inner === 'responseTemplates') return MEDIA_TYPES.map(mediaType);
    return inner === 'responseParameters'
      ? responseTargets(integration, statusOf(integration, pattern))
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
  if (inner !== undefined || entry.key.text.toLowerCase() !== 'statuscode') return [];
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

/** The status of a response, by its pattern or by its place in CloudFormation's list. */
function statusOf({ responses }: FoundIntegration, pattern: string | number): string {
  const response =
    typeof pattern === 'number'
      ? responses[pattern]
      : responses.find((one) => one.pattern === pattern);
  return response?.statusCode?.read ?? '';
}
