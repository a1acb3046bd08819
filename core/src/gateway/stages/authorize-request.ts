import type { MethodAuthorizer } from '../integration.ts';
import { headerValue, valuesOf } from '../message/fields.ts';
import { listed } from '../wording.ts';
import { refusedAt } from './refuse.ts';
import { done, failed, skipped, type RunState, type Stage } from './state.ts';

/**
 * Who may call: the authorizer of the method, or IAM. What they would say is the scenario's; only a
 * call that lacks what an authorizer looks at is turned away without it (Developer Guide, identity
 * sources).
 */
export const authorizeRequest: Stage = {
  id: 'authorize-request',
  run(state) {
    const refused = refusedAt(state, 'authorize-request');
    if (refused !== null) return refused;
    const authorizer = state.integration.method.security?.authorizer ?? null;
    if (authorizer === null) return skipped(state, 'The method has no authorizer.');
    const { name, kind, place } = authorizer;
    const at = place.key;
    if (kind === 'iam') {
      const reason = 'The call must be signed (AWS_IAM), and is taken to be, by one who may call.';
      return done(state, reason, 'documented', { at });
    }
    const given = state.scenario.context['authorizer'];
    if (typeof given === 'object' && given !== null) {
      const reason = `The authorizer ${name} lets the call pass, with what the scenario puts into $context.authorizer.`;
      return done(state, reason, 'documented', { at });
    }
    const missing = missingSources(state, authorizer);
    if (missing.length > 0) {
      const reason = `The authorizer ${name} looks at ${listed(missing)}, which the call does not have.`;
      const failure = {
        kind: 'unauthorized',
        log: 'Unauthorized',
        ...(kind === 'jwt' && { challenge: 'Bearer' }),
      } as const;
      return failed(state, failure, reason, 'documented', { at });
    }
    const reason = `The authorizer ${name} is taken to let the call pass; it adds nothing to $context.authorizer.`;
    return done(state, reason, 'documented', { at });
  },
};

function missingSources({ request }: RunState, authorizer: MethodAuthorizer): readonly string[] {
  return authorizer.identitySources.flatMap(({ location, name }) => {
    const value =
      location === 'header'
        ? headerValue(request.headers, name)
        : valuesOf(request.query, name).at(-1);
    return (value ?? '') === '' ? [`the ${location} ${name}`] : [];
  });
}
