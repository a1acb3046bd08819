import type { DeclaredParameter } from '../integration.ts';
import { headerValue, valuesOf } from '../message/fields.ts';
import { done, failed, skipped, type RunState, type Stage } from './state.ts';

/** The order in which missing names are listed; recorded. */
const LOCATIONS = ['header', 'path', 'query'] as const;

/** Required parameters, where the method has a validator that asks for them. */
export const validateRequest: Stage = {
  id: 'validate-request',
  run(state) {
    const { method } = state.integration;
    const validator = method.validator ?? null;
    const required = method.parameters.filter((parameter) => parameter.required);
    if (validator === null || !validator.parameters) {
      const why =
        validator === null
          ? 'The method has no request validator'
          : 'The validator checks no parameters';
      return skipped(state, `${why}: required parameters are not enforced.`, 'recorded');
    }
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
  },
};

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
