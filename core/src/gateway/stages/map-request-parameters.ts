import { illegalTargets, listsHeader } from '../header-rules.ts';
import type { Mapping } from '../integration.ts';
import { mappedValue } from '../map-parameters.ts';
import { withAdded } from '../message/fields.ts';
import { textOf } from '../message/payload.ts';
import { parseRequestSource, parseRequestTarget } from '../parameter-mapping.ts';
import type { Problem } from '../report.ts';
import { counted, listed } from '../wording.ts';
import { configurationError } from '../gateway-failure.ts';
import { mapHttpApiParameters } from './map-http-api-parameters.ts';
import {
  done,
  failed,
  skipped,
  type MappedRequest,
  type RunState,
  type Stage,
  type StageResult,
} from './state.ts';

/** `requestParameters`: each target takes its value from the client's request. */
export const mapRequestParameters: Stage = {
  id: 'map-request-parameters',
  run(state) {
    const { requestParameters, hides } = state.integration;
    if (requestParameters.length === 0 && hides?.parameters === true) {
      const reason = 'Which requestParameters there are is known only after deployment.';
      return skipped(state, reason, 'unknown');
    }
    if (requestParameters.length === 0) {
      return skipped(state, 'The integration has no requestParameters.');
    }
    if (state.integration.api === 'HTTP') return mapHttpApiParameters(state);
    let next = state;
    const given: string[] = [];
    const leftOut: string[] = [];
    for (const mapping of requestParameters) {
      const step = applyMapping(next, mapping);
      if ('outcome' in step) return step;
      next = step.state;
      if (step.isMapped) given.push(shortTarget(mapping));
      else leftOut.push(`${shortTarget(mapping)} (${mapping.source})`);
    }
    const reason = `${mappedSentence(given, leftOut)}${effectOf(state)}`;
    const at = requestParameters[0]?.key;
    return done(next, reason, 'recorded', { at, output: shownMapped(next.mapped) });
  },
};

function mappedSentence(given: readonly string[], leftOut: readonly string[]): string {
  const rest = leftOut.length === 0 ? '' : `There is no value for ${listed(leftOut)}.`;
  if (given.length === 0) return rest;
  const gives = given.length === 1 ? 'gives' : 'give';
  const values = `${counted(given.length, 'mapping')} ${gives} ${listed(given)}.`;
  return rest === '' ? values : `${values} ${rest}`;
}

/** `integration.request.path.id` → `path.id` */
function shortTarget({ target }: Mapping): string {
  return target.replace(/^integration\.request\./, '');
}

/** Where the mapped values go nowhere. */
function effectOf({ type }: RunState): string {
  if (type === 'AWS_PROXY') return " The function's event shows none of it.";
  return type === 'MOCK' ? ' A MOCK sends them nowhere.' : '';
}

type Applied = { readonly state: RunState; readonly isMapped: boolean } | StageResult;

function applyMapping(state: RunState, mapping: Mapping): Applied {
  const target = parseRequestTarget(mapping.target);
  const source = parseRequestSource(mapping.source);
  if (target === null || source === null || !mapping.known) {
    return { state: withMappingProblem(state, mapping), isMapped: false };
  }
  if (target.place === 'header' && listsHeader(illegalTargets[state.type], target.name)) {
    const reason = `The header ${target.name} may not be mapped on ${state.type}: every such call fails.`;
    const failure = configurationError(`${target.name} header already present`);
    return failed(state, failure, reason, 'recorded', { at: mapping.key });
  }
  const { request } = state;
  const value = mappedValue(source, {
    headers: request.headers,
    query: request.query,
    path: request.pathParameters,
    body: textOf(request.payload),
    context: state.context,
    stageVariables: state.scenario.stageVariables,
  });
  switch (value.kind) {
    case 'nothing':
      return { state, isMapped: false };
    case 'broken-json': {
      const failure = {
        kind: 'bad-request-body',
        message: 'Invalid JSON in request body',
        log: value.message,
      } as const;
      const reason = `${mapping.source} reads the body as JSON, and it is broken: ${value.message}.`;
      return failed(state, failure, reason, 'unknown', { at: mapping.value });
    }
    case 'values': {
      const fields = { header: 'headers', querystring: 'query', path: 'path' } as const;
      const key = fields[target.place];
      const mapped = {
        ...state.mapped,
        [key]: withAdded(state.mapped[key], target.name, value.values),
      };
      return { state: { ...state, mapped }, isMapped: true };
    }
  }
}

function withMappingProblem(state: RunState, { target, source, known, key }: Mapping): RunState {
  const problem: Problem = known
    ? {
        severity: 'error',
        code: 'mapping-invalid',
        message: `"${target}: ${source}" is no mapping expression; it is left out.`,
        at: key,
      }
    : {
        severity: 'info',
        code: 'mapping-unresolved',
        message: `"${target}" has a value that is known only after deployment; it is left out.`,
        at: key,
      };
  return { ...state, problems: [...state.problems, problem] };
}

function shownMapped({
  headers,
  query,
  path,
}: MappedRequest): Record<string, Record<string, string>> {
  const show = (fields: MappedRequest['headers']): Record<string, string> =>
    Object.fromEntries(fields.map(({ name, values }) => [name, values.join(',')]));
  return { headers: show(headers), query: show(query), path: show(path) };
}
