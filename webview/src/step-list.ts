/** The path of the call as a column of steps, each with its outcome, its reason and what came out. */
import type { IntegrationReply, IntegrationRequest } from '../../core/src/gateway/report.ts';
import type { PublicStep } from '../../protocol/src/report.ts';
import type { SentReport } from '../../protocol/src/sent-report.ts';
import { bodyView, markedIn } from './body/body-view.ts';
import { shownBody } from './body/shown-body.ts';
import { breakable } from './breakable.ts';
import { icon, type IconName } from './icons.ts';
import { messageView, statusPill } from './message-view.ts';
import { placeLink } from './place-link.ts';
import { stepTitles } from './step-titles.ts';
import type { ViewMemory } from './view-memory.ts';
import { h, type Child, type VElement } from './vnode.ts';

/**
 * All steps of a report in their order; those that did not apply are one quiet line at the end.
 * @param belowReply stands under the backend's reply.
 */
export function stepList(
  report: SentReport,
  memory: ViewMemory,
  belowReply: Child = null,
): VElement[] {
  const skipped = report.steps.filter((step) => step.outcome === 'skipped');
  const taken = report.steps.filter((step) => step.outcome !== 'skipped');
  return [
    h(
      'ol',
      { class: 'steps', 'aria-label': 'Steps of the call', key: 'steps' },
      taken.map((step) =>
        stepView(step, report, memory, step.id === 'call-backend' ? belowReply : null),
      ),
    ),
    ...(skipped.length > 0 ? [skippedSteps(skipped)] : []),
  ];
}

function skippedSteps(steps: readonly PublicStep[]): VElement {
  const title = steps.length === 1 ? '1 step did not apply' : `${steps.length} steps did not apply`;
  return h(
    'details',
    { class: 'skipped', key: 'skipped' },
    h('summary', {}, h('span', { class: 'twist' }, icon('chevron')), title),
    h(
      'ul',
      { class: 'reasons' },
      steps.map((step) =>
        h(
          'li',
          {},
          h('span', { class: 'name' }, stepTitles[step.id]),
          ' ',
          h('span', { class: 'reason' }, step.reason),
          step.at !== undefined && [' ', placeLink(step.at)],
        ),
      ),
    ),
  );
}

function stepView(
  step: PublicStep,
  report: SentReport,
  memory: ViewMemory,
  below: Child,
): VElement {
  const detail = stepDetail(step, report, memory);
  const line = [
    h('span', { class: 'what' }, [
      h('span', { class: 'name' }, stepTitles[step.id]),
      h('span', { class: 'unseen' }, outcomeWord(step)),
      ' ',
      h('span', { class: 'reason' }, step.reason),
      certaintyMark(step),
    ]),
    markCount(step, report, memory),
    step.at !== undefined && placeLink(step.at),
  ];
  return h(
    'li',
    { class: `step ${step.outcome}`, key: step.id, 'data-step': step.id },
    h('span', { class: 'marker' }, icon(markers[step.outcome])),
    detail === null
      ? h('div', { class: 'line' }, line)
      : h(
          'details',
          { open: opensByItself(step, report) },
          h('summary', { class: 'line' }, h('span', { class: 'twist' }, icon('chevron')), line),
          h('div', { class: 'detail' }, detail, below),
        ),
  );
}

const markers: Readonly<Record<PublicStep['outcome'], IconName>> = {
  done: 'check',
  failed: 'cross',
  skipped: 'dash',
};

/** Said to screen readers, which do not see the marker. */
function outcomeWord(step: PublicStep): string {
  return step.outcome === 'failed' ? ' failed. ' : '. ';
}

/** What went out, what came back and what failed are seen at once; the rest is one click away. */
function opensByItself(step: PublicStep, report: SentReport): boolean {
  return (
    step.outcome === 'failed' ||
    // All that there is of a template that stands alone.
    report.integrationType === 'template' ||
    step.id === 'build-integration-request' ||
    step.id === 'send-response'
  );
}

const certaintyTexts = {
  inferred: 'AWS does not document this; it follows from what it does document.',
  unknown:
    'Not known for sure: the file leaves a part to deployment, or nobody has recorded what API Gateway does here.',
};

function certaintyMark(step: PublicStep): Child {
  if (step.certainty === 'documented' || step.certainty === 'recorded') return null;
  const text = certaintyTexts[step.certainty];
  return [
    ' ',
    h(
      'span',
      {
        class: 'certainty',
        title: text,
        tabindex: 0,
        role: 'note',
        'aria-label': `Not certain: ${text}`,
      },
      'not certain',
    ),
  ];
}

function stepDetail(step: PublicStep, report: SentReport, memory: ViewMemory): Child {
  switch (step.id) {
    case 'build-integration-request':
      return report.integrationRequest === null
        ? null
        : requestView(report.integrationRequest, report, memory);
    case 'call-backend':
      return report.integrationResponse === null
        ? null
        : replyView(report.integrationResponse, report, memory);
    case 'send-response': {
      const status = statusPill(report.response.status);
      return messageView(status, report.response, shownBody(report, 'response'), memory);
    }
    default:
      return step.output === undefined ? null : valueView(step.id, report, memory);
  }
}

/** The body that a step shows; null where it shows none that a template wrote. */
function bodyOfStep({ id }: PublicStep): string | null {
  switch (id) {
    case 'build-integration-request':
      return 'request';
    case 'send-response':
      return 'response';
    case 'render-request-template':
    case 'render-response-template':
      return id;
    default:
      return null;
  }
}

/** Says quietly that what the template piece at the cursor wrote is in here. */
function markCount(step: PublicStep, report: SentReport, memory: ViewMemory): Child {
  const id = memory.marks.length === 0 ? null : bodyOfStep(step);
  const count = id === null ? 0 : markedIn(shownBody(report, id), memory).length;
  if (count === 0) return null;
  const text = `What stands at the cursor wrote ${count === 1 ? 'one place' : `${count} places`} here`;
  return h(
    'span',
    { class: 'mark-count', title: text, role: 'note', 'aria-label': text },
    String(count),
  );
}

function requestView(
  request: IntegrationRequest,
  report: SentReport,
  memory: ViewMemory,
): VElement {
  if ('lambdaEvent' in request)
    return valueView('request', report, memory, 'Event for the function');
  const line = [
    h('span', { class: 'method' }, request.method),
    ' ',
    h('span', { class: 'url' }, breakable(request.url)),
  ];
  return messageView(line, request, shownBody(report, 'request'), memory);
}

function replyView(reply: IntegrationReply, report: SentReport, memory: ViewMemory): VElement {
  if ('lambdaResult' in reply) return valueView('reply', report, memory, 'The function returned');
  if ('lambdaError' in reply) return valueView('reply', report, memory, 'The function failed');
  return messageView(statusPill(reply.status), reply, shownBody(report, 'reply'), memory);
}

/** A value that is not a message: text as it is, anything else as JSON laid out. */
function valueView(id: string, report: SentReport, memory: ViewMemory, title?: string): VElement {
  return h(
    'div',
    { class: 'message', key: id },
    title !== undefined && h('div', { class: 'first-line quiet' }, title),
    bodyView(shownBody(report, id), memory),
  );
}
