/** `requestParameters` of an HTTP API, where they are changes to the client's request. */
import { httpApiValue, isReservedHeader, parseHttpApiTarget } from '../http-api-mapping.ts';
import type { Mapping } from '../integration.ts';
import type { MappingInput } from '../map-parameters.ts';
import { withAdded, withHeader, withoutHeader, type Fields } from '../message/fields.ts';
import { textOf } from '../message/payload.ts';
import { queryText } from '../message/query-text.ts';
import type { Problem } from '../report.ts';
import { counted, listed } from '../wording.ts';
import { done, type RunState, type StageResult } from './state.ts';

/** Applies the changes to the client's headers, query and path, in the order of the file. */
export function mapHttpApiParameters(state: RunState): StageResult {
  const { requestParameters, integrationSubtype } = state.integration;
  if (integrationSubtype !== null) {
    const parameters = requestParameters.map(({ target, source }) => ({
      name: target,
      values: [valueOf(state, source) ?? ''],
    }));
    const mapped = { ...state.mapped, query: parameters };
    const reason = `${integrationSubtype.read} takes ${listed(parameters.map(({ name }) => name))}.`;
    return done({ ...state, mapped }, reason, 'documented', { at: requestParameters[0]?.key });
  }
  const next = requestParameters.reduce(applyChange, state);
  const reason = `The request is changed by ${counted(requestParameters.length, 'mapping')}.`;
  return done(next, reason, 'documented', { at: requestParameters[0]?.key });
}

function applyChange(state: RunState, mapping: Mapping): RunState {
  const target = parseHttpApiTarget(mapping.target);
  if (target === null || !mapping.known) return withProblem(state, mapping, target === null);
  const { request } = state;
  const value = valueOf(state, mapping.source);
  if (target.place === 'path') {
    return value === null ? state : { ...state, mapped: { ...state.mapped, wholePath: value } };
  }
  if (target.place === 'header' && isReservedHeader(target.name)) {
    return withProblem(state, mapping, true);
  }
  const key = target.place === 'header' ? 'headers' : 'query';
  const fields = changed(request[key], target.verb, target.place, target.name, value);
  const rawQuery = key === 'query' ? queryText(fields) : request.rawQuery;
  return { ...state, request: { ...request, [key]: fields, rawQuery } };
}

function changed(
  fields: Fields,
  verb: 'append' | 'overwrite' | 'remove',
  place: 'header' | 'querystring',
  name: string,
  value: string | null,
): Fields {
  const rest =
    place === 'header'
      ? withoutHeader(fields, name)
      : fields.filter((field) => field.name !== name);
  if (verb === 'remove') return rest;
  if (value === null) return fields;
  if (verb === 'append') return withAdded(fields, name, [value]);
  return place === 'header'
    ? withHeader(fields, name, [value])
    : [...rest, { name, values: [value] }];
}

function valueOf({ request, context, scenario }: RunState, source: string): string | null {
  const input: MappingInput = {
    headers: request.headers,
    query: request.query,
    path: request.pathParameters,
    body: textOf(request.payload),
    context,
    stageVariables: scenario.stageVariables,
  };
  return httpApiValue(source, input, request.path);
}

function withProblem(state: RunState, mapping: Mapping, isWrong: boolean): RunState {
  const problem: Problem = isWrong
    ? {
        severity: 'error',
        code: 'mapping-invalid',
        message: `"${mapping.target}" is no change that an HTTP API can make; it is left out.`,
        at: mapping.key,
      }
    : {
        severity: 'info',
        code: 'mapping-unresolved',
        message: `"${mapping.target}" has a value that is known only after deployment; it is left out.`,
        at: mapping.key,
      };
  return { ...state, problems: [...state.problems, problem] };
}
