import { configurationError } from '../gateway-failure.ts';
import { emptyPayload, textPayload } from '../message/payload.ts';
import { isOpen } from '../open-template.ts';
import { provenanceOf } from '../provenance.ts';
import {
  isUnreadable,
  notRenderable,
  renderEntry,
  renderProblem,
  withValues,
  writtenBy,
} from './render.ts';
import { clientBodyProblem } from './rendered-json.ts';
import { done, failed, isProxy, skipped, type Stage } from './state.ts';

/** Renders the chosen response template over the backend's body. */
export const renderResponseTemplate: Stage = {
  id: 'render-response-template',
  run(state) {
    const entry = state.responseTemplate;
    if (entry === null) {
      const reason = isProxy(state)
        ? `${state.type} renders no response template.`
        : 'No response template was chosen: the body stays as it is.';
      return skipped(state, reason);
    }
    const failure = configurationError('Unable to transform response');
    const { payload } = state.response;
    if (isUnreadable(payload)) {
      const reason = 'The body is bytes that are no UTF-8, and a template can only read text.';
      return failed(state, failure, reason, 'recorded', { at: entry.key });
    }
    const rendering = renderEntry(state, entry, payload);
    state = withValues(state, entry, rendering);
    if (rendering.error !== null && isOpen(entry)) {
      const response = { ...state.response, payload: emptyPayload };
      return skipped({ ...state, response }, notRenderable, 'unknown', { at: entry.key });
    }
    if (rendering.error !== null) {
      const problem = renderProblem(entry, rendering.error);
      const problems = [...state.problems, problem];
      const reason = `The template failed: ${rendering.error.message}`;
      return failed({ ...state, problems }, failure, reason, 'recorded', { at: problem.at });
    }
    const pieces = provenanceOf('response.body', entry, rendering);
    const rendered = { entry, text: rendering.output, pieces };
    const next = {
      ...state,
      problems: [...state.problems, ...(entry.known ? clientBodyProblem(state, rendered) : [])],
      response: { ...state.response, payload: textPayload(rendering.output) },
      provenance: [...state.provenance, ...pieces],
    };
    const { reason, certainty } = writtenBy(entry, rendering.output);
    return done(next, reason, certainty, { at: entry.key, output: rendering.output });
  },
};
