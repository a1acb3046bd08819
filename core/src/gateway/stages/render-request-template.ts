import { isBinaryBody } from '../binary-body.ts';
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
import { lambdaBodyProblem } from './rendered-json.ts';
import { callsLambda, done, failed, isProxy, skipped, type RunState, type Stage } from './state.ts';

/** Renders the chosen template; what it writes is the body of the integration request. */
export const renderRequestTemplate: Stage = {
  id: 'render-request-template',
  run(state) {
    const entry = state.requestTemplate;
    if (entry === null) {
      const reason = isProxy(state)
        ? `${state.type} renders no request template.`
        : 'No request template was chosen: the body goes on as it is.';
      return skipped(state, reason);
    }
    if (!entry.known) {
      const problem = {
        severity: 'warning',
        code: 'template-unresolved',
        message: 'This template is known only after deployment; here it writes nothing.',
        at: entry.value,
      } as const;
      state = { ...state, problems: [...state.problems, problem] };
    }
    const failure = configurationError('Unable to transform request');
    if (isUnreadable(state.payload)) {
      const reason = 'The body is bytes that are no UTF-8, and a template can only read text.';
      return failed(state, failure, reason, 'recorded', { at: entry.key });
    }
    if (isLeftBinary(state)) {
      const reason =
        'The Content-Type is among the binary media types, and a template can only read text: contentHandling must be CONVERT_TO_TEXT.';
      return failed(state, failure, reason, 'inferred', { at: entry.key });
    }
    const rendering = renderEntry(state, entry, state.payload);
    state = withValues(state, entry, rendering);
    if (rendering.error !== null && isOpen(entry)) {
      const next = { ...state, payload: emptyPayload, isRendered: true };
      return skipped(next, notRenderable, 'unknown', { at: entry.key });
    }
    if (rendering.error !== null) {
      const problem = renderProblem(entry, rendering.error);
      const problems = [...state.problems, problem];
      const reason = `The template failed: ${rendering.error.message}`;
      return failed({ ...state, problems }, failure, reason, 'recorded', { at: problem.at });
    }
    const provenance = provenanceOf('integrationRequest.body', entry, rendering);
    const rendered = { entry, text: rendering.output, pieces: provenance };
    const problems = callsLambda(state) ? lambdaBodyProblem(rendered) : [];
    const next = {
      ...state,
      payload: textPayload(rendering.output),
      isRendered: true,
      provenance,
      problems: [...state.problems, ...problems],
    };
    const { reason, certainty } = writtenBy(entry, rendering.output);
    return done(next, reason, certainty, { at: entry.key, output: rendering.output });
  },
};

/**
 * Also an empty body of a binary type is no text to a template. Public reports and logs show it of
 * `OPTIONS` calls to a MOCK, where every type is binary.
 */
function isLeftBinary({ request, integration }: RunState): boolean {
  const { contentHandling } = integration;
  if (contentHandling?.known === false) return false;
  const isConverted = contentHandling?.read.toUpperCase() === 'CONVERT_TO_TEXT';
  return isBinaryBody(request.headers, integration) && !isConverted;
}
