import { orderedKeys, orderedValues } from '../../velocity/iteration-order.ts';
import { javaMap } from '../../velocity/map-entries.ts';
import { toText } from '../../velocity/to-text.ts';
import type { DeclaredParameter } from '../integration.ts';
import { headerValue, valuesOf } from '../message/fields.ts';
import {
  done,
  failed,
  skipped,
  type ClientRequest,
  type RunState,
  type Stage,
  type StageResult,
} from './state.ts';
import { validateBody } from './validate-body.ts';

/** What the method's request validator asks for: parameters first, then the body (recorded). */
export const validateRequest: Stage = {
  id: 'validate-request',
  run(state) {
    const { method, api } = state.integration;
    if (api === 'HTTP') return skipped(state, 'HTTP APIs have no request validators.');
    const validator = method.validator ?? null;
    if (validator === null) {
      const reason = 'The method has no request validator: nothing is enforced.';
      return skipped(state, reason, 'recorded');
    }
    const at = validator.place.value;
    if (!validator.known) {
      const named = validator.name === '' ? 'The request validator' : `"${validator.name}"`;
      const reason = `${named} cannot be read from this file, so nothing is checked here.`;
      return skipped(state, reason, 'unknown', { at });
    }
    const parameters = validator.parameters ? validateParameters(state) : null;
    if (parameters?.outcome === 'failed') return parameters;
    const body = validator.body ? validateBody(state) : null;
    if (body?.outcome === 'failed') return { at, ...body };
    const results = [parameters, body].filter((result) => result !== null);
    if (results.length === 0) {
      return skipped(state, `The validator "${validator.name}" checks nothing.`, 'documented', {
        at,
      });
    }
    const reason = results.map((result) => result.reason).join(' ');
    const isUnsure = results.some((result) => result.certainty === 'unknown');
    const certainty = isUnsure ? 'unknown' : (results.at(-1)?.certainty ?? 'recorded');
    return done(body?.state ?? state, reason, certainty, { at });
  },
};

function validateParameters(state: RunState): StageResult {
  const required = state.integration.method.parameters.filter((parameter) => parameter.required);
  const missing = required.filter((parameter) => !isSent(state, parameter));
  const [first] = missing;
  if (first === undefined) {
    const count = required.length;
    const reason =
      count === 0
        ? 'No parameter is required.'
        : count === 1
          ? 'The one required parameter is there.'
          : `All ${count} required parameters are there.`;
    if (state.integration.method.hidesParameters !== true) return done(state, reason, 'recorded');
    const others = 'Not all of its parameters stand in this file.';
    return done(state, `${reason} ${others}`, 'unknown');
  }
  const message = `Missing required request parameters: [${listedNames(missing)}]`;
  const failure = { kind: 'bad-request-parameters', message, log: message } as const;
  return failed(state, failure, `${message}.`, 'recorded', { at: first.key });
}

/** The words of API Gateway for where a parameter is. */
const PLACES = { header: 'header', path: 'path', query: 'querystring' } as const;

/**
 * The names once each, in the order of a Java HashSet that was filled from a HashMap of the whole
 * names: so they stand in the recorded answer (validator-missing-params-message) and in all four
 * published ones that name several.
 */
function listedNames(missing: readonly DeclaredParameter[]): string {
  const byName = missing.map(
    ({ location, name }) => [`method.request.${PLACES[location]}.${name}`, name] as const,
  );
  const names = orderedValues(javaMap(byName, { order: 'hash' }));
  const set = javaMap(
    names.map((name) => [name, null] as const),
    { order: 'hash' },
  );
  return orderedKeys(set).map(toText).join(', ');
}

/** Present and not blank, as the guide has it. */
function isSent({ request }: RunState, { location, name }: DeclaredParameter): boolean {
  return valuesSent(request, location, name).some((value) => value.trim() !== '');
}

function valuesSent(
  request: ClientRequest,
  location: DeclaredParameter['location'],
  name: string,
): readonly string[] {
  switch (location) {
    case 'header':
      return [headerValue(request.headers, name) ?? ''];
    case 'path':
      return valuesOf(request.pathParameters, name);
    case 'query':
      return valuesOf(request.query, name);
  }
}
