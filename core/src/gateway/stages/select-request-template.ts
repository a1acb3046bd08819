import type { TemplateEntry } from '../integration.ts';
import { headerValue } from '../message/fields.ts';
import { bareMediaType } from '../message/media-types.ts';
import { isEmpty } from '../message/payload.ts';
import {
  done,
  failed,
  isProxy,
  skipped,
  type RunState,
  type Stage,
  type StageResult,
} from './state.ts';

type Passthrough = 'WHEN_NO_MATCH' | 'WHEN_NO_TEMPLATES' | 'NEVER';

/** The template for the request's Content-Type; without one, passthroughBehavior decides. */
export const selectRequestTemplate: Stage = {
  id: 'select-request-template',
  run(state) {
    const { requestTemplates } = state.integration;
    if (isProxy(state)) {
      const written = requestTemplates.length === 0 ? '' : ': those written here play no part';
      return skipped(state, `${state.type} has no request templates${written}.`);
    }
    const sent = headerValue(state.request.headers, 'Content-Type');
    const type = sent === undefined ? 'application/json' : bareMediaType(sent);
    const named =
      sent === undefined
        ? 'The request has no Content-Type, so application/json counts, which'
        : `Content-Type ${sent}`;
    const template = requestTemplates.find((entry) => bareMediaType(entry.mediaType) === type);
    if (template !== undefined) return chosen(state, template, `${named} has a template.`, sent);
    const fallback = requestTemplates.find((entry) => entry.mediaType === '$default');
    if (fallback !== undefined) {
      const reason = `${named} has no template of its own; $default serves the rest.`;
      return done({ ...state, requestTemplate: fallback }, reason, 'inferred', {
        at: fallback.key,
      });
    }
    if (state.integration.hides?.templates === true) {
      const reason =
        'Which request templates there are is known only after deployment: the body passes as it is.';
      return done(state, reason, 'unknown');
    }
    return withoutTemplate(state, named);
  },
};

function chosen(
  state: RunState,
  template: TemplateEntry,
  reason: string,
  sent: string | undefined,
): StageResult {
  // That parameters such as a charset, and letter case, do not count has no recording.
  const isExact = sent === undefined || sent === template.mediaType;
  const next = { ...state, requestTemplate: template };
  return done(next, reason, isExact ? 'recorded' : 'inferred', { at: template.key });
}

function withoutTemplate(state: RunState, named: string): StageResult {
  const { requestTemplates, passthroughBehavior } = state.integration;
  const behavior = passthroughOf(passthroughBehavior?.read);
  const hasTemplates = requestTemplates.length > 0;
  const isPassed =
    behavior === 'WHEN_NO_MATCH' || (behavior === 'WHEN_NO_TEMPLATES' && !hasTemplates);
  const compared = hasTemplates
    ? `${named} is not among ${requestTemplates.map(({ mediaType }) => mediaType).join(', ')}`
    : 'There are no request templates';
  const place = passthroughBehavior === null ? {} : { at: passthroughBehavior.value };
  if (passthroughBehavior?.known === false) {
    const reason = `${compared}, and passthroughBehavior is known only after deployment: the body passes as it is.`;
    return done(state, reason, 'unknown', place);
  }
  const given = passthroughBehavior === null ? `${behavior} (the default)` : behavior;
  if (isPassed) {
    return done(
      state,
      `${compared}, and passthroughBehavior is ${given}: the body passes as it is.`,
      'documented',
      place,
    );
  }
  // The guide speaks of requests with a payload; a public client library knows its service by the 415
  // that it gets without one.
  const isDocumented = !isEmpty(state.request.payload);
  const doubt = isDocumented ? '' : ', also without a body, as far as is known';
  const reason = `${compared}, and passthroughBehavior is ${given}, so the answer is 415${doubt}.`;
  const log = 'Execution failed: unsupported media type';
  const certainty = isDocumented ? 'documented' : 'inferred';
  return failed(state, { kind: 'unsupported-media-type', log }, reason, certainty, place);
}

/** Both spellings are in use; an unknown word counts as the default. */
export function passthroughOf(text: string | undefined): Passthrough {
  const upper = (text ?? '').toUpperCase();
  return upper === 'NEVER' || upper === 'WHEN_NO_TEMPLATES' ? upper : 'WHEN_NO_MATCH';
}
