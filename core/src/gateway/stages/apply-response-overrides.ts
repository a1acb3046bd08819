import { withHeader } from '../message/fields.ts';
import { overrideFields, statusOverride } from '../overrides.ts';
import { listed } from '../wording.ts';
import { done, isProxy, skipped, type Stage } from './state.ts';

/** `$context.responseOverride` on top of the chosen status and the mapped headers. */
export const applyResponseOverrides: Stage = {
  id: 'apply-response-overrides',
  run(state) {
    if (isProxy(state))
      return skipped(state, `${state.type} runs no template that could override.`);
    const headers = overrideFields(state.context, 'responseOverride', 'header');
    const status = statusOverride(state.context);
    if (headers.length === 0 && status.kind === 'none') {
      return skipped(state, 'Nothing was set in $context.responseOverride.');
    }
    const response = headers.reduce(
      (all, { name, values }) => ({ ...all, headers: withHeader(all.headers, name, values) }),
      state.response,
    );
    const changes = headers.map(({ name }) => name);
    if (status.kind === 'status') changes.unshift(`status ${status.status}`);
    const ignored =
      status.kind === 'ignored'
        ? `status ${status.written} is ignored, being no integer from 100 to 599`
        : '';
    const overridden = changes.length === 0 ? '' : `The template overrides ${listed(changes)}`;
    const reason = [overridden, ignored].filter((part) => part !== '').join('; ');
    const next = {
      ...state,
      response: status.kind === 'status' ? { ...response, status: status.status } : response,
    };
    const certainty = status.kind === 'ignored' ? 'inferred' : 'recorded';
    return done(next, `${reason}.`, certainty);
  },
};
