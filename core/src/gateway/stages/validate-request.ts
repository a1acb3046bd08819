import type { DeclaredParameter } from '../integration.ts';
import { headerValue, valuesOf } from '../message/fields.ts';
import { bareMediaType } from '../message/media-types.ts';
import { textOf } from '../message/payload.ts';
import { readJson } from '../read-json.ts';
import { toJson } from '../bindings/json-value.ts';
import { schemaFault } from '../schema-validation.ts';
import { done, failed, skipped, type RunState, type Stage, type StageResult } from './state.ts';

/** The order in which missing names are listed; recorded. */
const LOCATIONS = ['header', 'path', 'query'] as const;

/** What the method's request validator asks for: parameters first, then the body (recorded). */
export const validateRequest: Stage = {
  id: 'validate-request',
  run(state) {
    const validator = state.integration.method.validator ?? null;
    if (validator === null) {
      const reason = 'The method has no request validator: required parameters are not enforced.';
      return skipped(state, reason, 'recorded');
    }
    const parameters = validator.parameters ? validateParameters(state) : null;
    if (parameters?.outcome === 'failed') return parameters;
    const body = validator.body ? validateBody(state) : null;
    if (body?.outcome === 'failed') return body;
    const results = [parameters, body].filter((result) => result !== null);
    const [first] = results;
    if (first === undefined) return skipped(state, 'The validator checks nothing.');
    return done(state, results.map(({ reason }) => reason).join(' '), 'recorded');
  },
};

function validateParameters(state: RunState): StageResult {
  const required = state.integration.method.parameters.filter((parameter) => parameter.required);
  const missing = LOCATIONS.flatMap((location) =>
    required.filter((parameter) => parameter.location === location && !isSent(state, parameter)),
  );
  const [first] = missing;
  if (first === undefined) {
    return done(state, `All ${required.length} required parameters are there.`, 'recorded');
  }
  const names = missing.map(({ name }) => name).join(', ');
  const message = `Missing required request parameters: [${names}]`;
  const failure = { kind: 'bad-request-parameters', message, log: message } as const;
  return failed(state, failure, `${message}.`, 'recorded', { at: first.key });
}

function isSent({ request }: RunState, { location, name }: DeclaredParameter): boolean {
  switch (location) {
    case 'header':
      return headerValue(request.headers, name) !== undefined;
    case 'path':
      return valuesOf(request.pathParameters, name).length > 0;
    case 'query':
      return valuesOf(request.query, name).length > 0;
  }
}

/** Against the model of the Content-Type; the document reader gives that of application/json. */
function validateBody(state: RunState): StageResult {
  const { bodySchema } = state.integration.method;
  const sent = headerValue(state.request.headers, 'Content-Type');
  const isJson = sent === undefined || bareMediaType(sent) === 'application/json';
  if (bodySchema === undefined || !isJson) {
    return skipped(state, `There is no model for ${sent ?? 'the body'}.`, 'documented');
  }
  const reading = readJson(textOf(state.request.payload));
  const fault = reading.ok
    ? schemaFault(bodySchema, toJson(reading.value))
    : { path: '', message: `is no JSON (${reading.message})` };
  if (fault === null) return done(state, 'The body fits its model.', 'recorded');
  const reason = `The body does not fit its model: ${fault.path === '' ? 'it' : fault.path} ${fault.message}.`;
  const failure = { kind: 'bad-request-body', log: reason } as const;
  return failed(state, failure, reason, 'recorded');
}
