import { mappedResponseName } from '../header-rules.ts';
import { withHeader, type Fields } from '../message/fields.ts';
import { overrideFields, statusOverride } from '../overrides.ts';
import { listed } from '../wording.ts';
import { done, isProxy, skipped, type Stage } from './state.ts';

/**
 * `$context.responseOverride` on top of the chosen status and the mapped headers. Headers that
 * API Gateway sets itself get another name after that, so an overridden one does as well.
 */
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
    const renamed = headers.map(({ name }) => mappedResponseName(state.type, name));
    const response = {
      ...state.response,
      headers: headers.reduce<Fields>((all, { values }, index) => {
        const name = renamed[index] ?? null;
        return name === null ? all : withHeader(all, name, values);
      }, state.response.headers),
    };
    const changes = headers.map(({ name }, index) => changeOf(name, renamed[index] ?? null));
    const isKept = headers.every(({ name }, index) => renamed[index] === name);
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
    const certainty = status.kind === 'ignored' || !isKept ? 'inferred' : 'recorded';
    return done(next, `${reason}.`, certainty);
  },
};

function changeOf(name: string, sent: string | null): string {
  if (sent === null) return `${name} (which is dropped)`;
  return sent === name ? name : `${name} (sent as ${sent})`;
}
