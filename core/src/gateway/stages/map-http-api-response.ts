/** `responseParameters` of an HTTP API: changes to the response of one status. */
import {
  httpApiResponseValue,
  isReservedHeader,
  parseHttpApiResponseTarget,
} from '../http-api-mapping.ts';
import type { Mapping } from '../integration.ts';
import { withHeader, withoutHeader } from '../message/fields.ts';
import { textOf } from '../message/payload.ts';
import type { Problem } from '../report.ts';
import { counted } from '../wording.ts';
import { done, skipped, type RunState, type StageResult } from './state.ts';

/** Applies the changes for the status that came back; those of other statuses do nothing. */
export function mapHttpApiResponse(state: RunState): StageResult {
  const all = state.integration.statusMappings ?? [];
  if (all.length === 0) return skipped(state, 'The integration has no responseParameters.');
  const status = String(state.response.status);
  const chosen = all.find((entry) => entry.status === status);
  if (chosen === undefined) {
    const statuses = all.map((entry) => entry.status).join(', ');
    return skipped(state, `Status ${status} has no responseParameters; there are for ${statuses}.`);
  }
  const next = chosen.mappings.reduce(applyChange, state);
  const changes = counted(chosen.mappings.length, 'mapping');
  const reason = `The response of status ${status} is changed by ${changes}`;
  // The guide shows this for HTTP backends; for functions nothing is documented.
  return state.type === 'AWS_PROXY'
    ? done(next, `${reason}, if they apply to functions at all.`, 'unknown', { at: chosen.key })
    : done(next, `${reason}.`, 'documented', { at: chosen.key });
}

function applyChange(state: RunState, mapping: Mapping): RunState {
  const target = parseHttpApiResponseTarget(mapping.target);
  const isReserved = target?.header != null && isReservedHeader(target.header);
  if (target === null || isReserved || !mapping.known) {
    return withProblem(state, mapping, target === null || isReserved);
  }
  const { response } = state;
  const value = httpApiResponseValue(mapping.source, {
    headers: response.headers,
    query: [],
    path: [],
    body: textOf(response.payload),
    context: state.context,
    stageVariables: state.scenario.stageVariables,
  });
  if (target.header === null) {
    const status = Number(value);
    const isStatus = Number.isInteger(status) && status >= 200 && status <= 599;
    return isStatus ? { ...state, response: { ...response, status } } : state;
  }
  const headers = changed(state, target.verb, target.header, value);
  return { ...state, response: { ...response, headers } };
}

function changed(
  { response: { headers } }: RunState,
  verb: 'append' | 'overwrite' | 'remove',
  name: string,
  value: string | null,
): RunState['response']['headers'] {
  if (verb === 'remove') return withoutHeader(headers, name);
  if (value === null) return headers;
  if (verb === 'overwrite') return withHeader(headers, name, [value]);
  const present = headers
    .filter((header) => header.name.toLowerCase() === name.toLowerCase())
    .flatMap(({ values }) => values);
  return withHeader(headers, name, [...present, value]);
}

function withProblem(state: RunState, { target, key }: Mapping, isWrong: boolean): RunState {
  const problem: Problem = isWrong
    ? {
        severity: 'error',
        code: 'mapping-invalid',
        message: `"${target}" is no change that an HTTP API can make to a response; it is left out.`,
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
