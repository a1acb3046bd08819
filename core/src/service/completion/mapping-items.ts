import { nextNames } from '../../gateway/catalogue.ts';
import type { Integration } from '../../gateway/integration.ts';
import { requestSourcePlaces } from '../../gateway/parameter-mapping.ts';
import { stageVariableNames } from '../../gateway/stage-variable-names.ts';

/** A text that may stand as a key or a value of a mapping. */
export interface MappingChoice {
  readonly label: string;
  readonly doc: string;
}

/** Headers that integrations are given most: the others are a person's own. */
const COMMON_HEADERS = ['Content-Type', 'X-Amz-Invocation-Type', 'X-Amz-Target'];

/** Keys of `requestParameters` in REST APIs: path names are those that the uri asks for. */
export function requestTargets({ uri, method }: Integration): readonly MappingChoice[] {
  // A stage variable's braces stand behind a dollar sign and are filled otherwise.
  const inPath = [...(uri?.read ?? '').matchAll(/(?<!\$)\{(\w+)\}/g)].map(([, name = '']) => name);
  const queries = method.parameters.filter(({ location }) => location === 'query');
  const headers = method.parameters.filter(({ location }) => location === 'header');
  return [
    ...unique(inPath).map((name) => target('path', name, 'Fills the placeholder of the `uri`.')),
    ...queries.map(({ name }) => target('querystring', name, 'A query parameter for the backend.')),
    ...unique([...headers.map(({ name }) => name), ...COMMON_HEADERS]).map((name) =>
      target('header', name, 'A header for the backend.'),
    ),
  ];
}

function target(place: string, name: string, doc: string): MappingChoice {
  return { label: `integration.request.${place}.${name}`, doc };
}

/** Keys of `responseParameters` of a response: the headers that the operation declares for its status. */
export function responseTargets({ method }: Integration, status: string): readonly MappingChoice[] {
  const declared = method.responses.filter((response) => response.status === status);
  const headers = (declared.length > 0 ? declared : method.responses).flatMap((one) => one.headers);
  return unique(headers).map((name) => ({
    label: `method.response.header.${name}`,
    doc: 'A header for the client, which the operation declares.',
  }));
}

/** Values of `requestParameters`: what the operation declares, `$context`, stage variables. */
export function requestSources(integration: Integration): readonly MappingChoice[] {
  const declared = integration.method.parameters.flatMap(({ name, location }) => {
    const places = requestSourcePlaces.filter((place) => place.endsWith(WORDS[location]));
    return places.map((place) => ({
      label: `method.request.${place}.${name}`,
      doc: place.startsWith('multivalue') ? 'Every value of it.' : 'As the client sent it.',
    }));
  });
  const body = { label: 'method.request.body', doc: 'The whole body of the request.' };
  return [...declared, body, ...anywhere(integration, 'request-parameters')];
}

const WORDS = { path: 'path', query: 'querystring', header: 'header' } as const;

/** Values of `responseParameters`. */
export function responseSources(integration: Integration): readonly MappingChoice[] {
  return [
    {
      label: 'integration.response.body',
      doc: "The backend's whole body; `.name` behind it reads a field.",
    },
    {
      label: 'integration.response.header.Content-Type',
      doc: "The header of the backend's answer.",
    },
    ...anywhere(integration, 'response-parameters'),
  ];
}

function anywhere(
  integration: Integration,
  phase: 'request-parameters' | 'response-parameters',
): readonly MappingChoice[] {
  const stages = stageVariableNames(integration).map((name) => ({
    label: `stageVariables.${name}`,
    doc: 'A variable of the stage, which this integration reads elsewhere.',
  }));
  const value = { label: "'value'", doc: 'A static value stands in single quotes.' };
  return [value, ...contextSources(phase, []), ...stages];
}

function contextSources(
  phase: 'request-parameters' | 'response-parameters',
  path: readonly string[],
): readonly MappingChoice[] {
  return nextNames('context', path, phase).flatMap(({ name, member, hasMore }) => {
    if (name.startsWith('<')) return [];
    const below = hasMore ? contextSources(phase, [...path, name]) : [];
    if (member === null || member.kind !== 'property') return below;
    return [{ label: ['context', ...path, name].join('.'), doc: member.doc }, ...below];
  });
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
