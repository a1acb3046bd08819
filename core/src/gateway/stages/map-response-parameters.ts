import { configurationError } from '../gateway-failure.ts';
import { mappedResponseName } from '../header-rules.ts';
import type { Mapping } from '../integration.ts';
import { mappedValue } from '../map-parameters.ts';
import { recordFrom, withHeader, type Fields } from '../message/fields.ts';
import { emptyPayload, textOf } from '../message/payload.ts';
import { parseResponseSource, parseResponseTarget } from '../parameter-mapping.ts';
import { counted, listed } from '../wording.ts';
import { mapHttpApiResponse } from './map-http-api-response.ts';
import { done, failed, skipped, type RunState, type Stage, type StageResult } from './state.ts';

/** `responseParameters` of the chosen response: the only headers of the backend that go on. */
export const mapResponseParameters: Stage = {
  id: 'map-response-parameters',
  run(state) {
    if (state.integration.api === 'HTTP') return mapHttpApiResponse(state);
    const mappings = state.chosenResponse?.responseParameters ?? [];
    if (mappings.length === 0 && state.chosenResponse?.hides?.parameters === true) {
      const reason = 'Which responseParameters there are is known only after deployment.';
      return skipped(state, reason, 'unknown');
    }
    if (mappings.length === 0) {
      return skipped(state, withoutMappings(state));
    }
    let next = state;
    for (const mapping of mappings) {
      const result = applyMapping(next, mapping);
      if ('outcome' in result) return result;
      next = result;
    }
    const { headers } = next.response;
    const names = headers.map(({ name }) => name);
    const gives = mappings.length === 1 ? 'gives' : 'give';
    const given = names.length === 0 ? 'no header' : listed(names);
    const reason = `${counted(mappings.length, 'mapping')} ${gives} ${given}.`;
    const output = { headers: recordFrom(headers) };
    return done(next, reason, 'recorded', { at: mappings[0]?.key, output });
  },
};

function withoutMappings({ type }: RunState): string {
  switch (type) {
    case 'AWS_PROXY':
      return 'AWS_PROXY maps no response parameters: the function gives the headers.';
    case 'HTTP_PROXY':
      return "HTTP_PROXY maps no response parameters: the backend's headers go on.";
    case 'MOCK':
      return 'The response has no responseParameters, so no header is mapped.';
    case 'AWS':
    case 'HTTP':
      return "The response has no responseParameters, so none of the backend's headers goes on.";
  }
}

function applyMapping(state: RunState, mapping: Mapping): RunState | StageResult {
  const name = parseResponseTarget(mapping.target);
  const source = parseResponseSource(mapping.source);
  if (name === null || source === null || !mapping.known) {
    const code = mapping.known ? 'mapping-invalid' : 'mapping-unresolved';
    const why = mapping.known ? 'is no mapping expression' : 'is known only after deployment';
    const message = `"${mapping.target}: ${mapping.source}" ${why}; it is left out.`;
    const severity = mapping.known ? 'error' : 'info';
    const problem = { severity, code, message, at: mapping.key } as const;
    return { ...state, problems: [...state.problems, problem] };
  }
  const value = mappedValue(source, {
    headers: state.reply?.headers ?? [],
    query: [],
    path: [],
    body: textOf(state.reply?.payload ?? emptyPayload),
    context: state.context,
    stageVariables: state.scenario.stageVariables,
  });
  if (value.kind === 'broken-json') {
    const reason = `${mapping.source} reads the backend's body as JSON, and it is broken: ${value.message}.`;
    const failure = configurationError('Unable to transform response');
    return failed(state, failure, reason, 'inferred', { at: mapping.value });
  }
  if (value.kind === 'nothing') return state;
  const headers = mappedHeader(state, name, value.values);
  return { ...state, response: { ...state.response, headers } };
}

function mappedHeader(state: RunState, name: string, values: readonly string[]): Fields {
  const { headers } = state.response;
  const sent = mappedResponseName(state.type, name);
  return sent === null ? headers : withHeader(headers, sent, values);
}
