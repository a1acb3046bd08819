import { headerValue } from '../message/fields.ts';
import { bareMediaType, firstMediaType } from '../message/media-types.ts';
import { done, isProxy, skipped, type Stage } from './state.ts';

/** The response template for the first type of Accept; else application/json; else the first. */
export const selectResponseTemplate: Stage = {
  id: 'select-response-template',
  run(state) {
    if (isProxy(state)) return skipped(state, `${state.type} has no response templates.`);
    const templates = state.chosenResponse?.responseTemplates ?? [];
    const [first] = templates;
    const isHidden = state.chosenResponse?.hides?.templates === true;
    if (first === undefined && isHidden) {
      const reason =
        'Which response templates there are is known only after deployment: the body stays as it is.';
      return skipped(state, reason, 'unknown');
    }
    if (first === undefined) {
      const passes =
        state.type === 'MOCK' ? 'the body is empty' : "the backend's body passes as it is";
      return skipped(state, `The response has no responseTemplates: ${passes}.`, 'recorded');
    }
    const accept = headerValue(state.request.headers, 'Accept');
    const wanted = firstMediaType(accept);
    const byType = (type: string | null): typeof first | undefined =>
      templates.find(({ mediaType }) => bareMediaType(mediaType) === type);
    const exact = byType(wanted);
    if (exact !== undefined) {
      const next = { ...state, responseTemplate: exact };
      return done(next, `Accept ${accept ?? ''} has a template.`, 'recorded', { at: exact.key });
    }
    const named =
      accept === undefined
        ? 'The request has no Accept header'
        : `There is no template for Accept ${accept}`;
    const json = byType('application/json');
    if (json !== undefined) {
      const next = { ...state, responseTemplate: json };
      return done(next, `${named}, so the application/json template is taken.`, 'recorded', {
        at: json.key,
      });
    }
    const next = { ...state, responseTemplate: first };
    const reason = `${named}, and application/json has no template: the first one is taken, ${first.mediaType}.`;
    return done(next, reason, 'documented', { at: first.key });
  },
};
