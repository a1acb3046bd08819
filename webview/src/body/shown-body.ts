/** A body of a report as the panel shows it: its text, what it is written in, who wrote what. */
import type { HttpMessage } from '../../../core/src/gateway/report.ts';
import type { PublicOutput, PublicProblem } from '../../../protocol/src/report.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';
import { bodyText } from './body-text.ts';
import { noPieces, piecesOf, type Pieces } from './pieces.ts';

export interface ShownBody {
  /** Names the body among all of the panel. */
  readonly id: string;
  readonly text: string;
  readonly mediaType: string | null;
  readonly isBase64Encoded: boolean;
  /** What it is of all that templates write; null where no template wrote it as it is. */
  readonly output: PublicOutput | null;
  readonly pieces: Pieces;
  readonly fault: { readonly problem: PublicProblem; readonly offset: number } | null;
}

const byReport = new WeakMap<SentReport, Map<string, ShownBody>>();

/** The same object for the same report. @param id as in `bodyText`. */
export function shownBody(report: SentReport, id: string): ShownBody {
  const known = byReport.get(report) ?? new Map<string, ShownBody>();
  byReport.set(report, known);
  const body = known.get(id) ?? readBody(report, id);
  known.set(id, body);
  return body;
}

function readBody(report: SentReport, id: string): ShownBody {
  const text = bodyText(report, id);
  const message = messageOf(report, id);
  const output = outputOf(report, id, text);
  const problem = report.problems.find(
    ({ inOutput }) => inOutput !== undefined && inOutput.output === output,
  );
  return {
    id,
    text,
    mediaType: message === null ? null : mediaTypeOf(message),
    isBase64Encoded: message?.isBase64Encoded === true,
    output,
    pieces: output === null ? noPieces : piecesOf(report, output),
    fault: problem?.inOutput ? { problem, offset: problem.inOutput.offset } : null,
  };
}

/** The ids of the bodies that templates wrote, those first that are open by themselves. */
export function writtenBodies({ integrationType }: SentReport): readonly string[] {
  const rendered = ['render-request-template', 'render-response-template'];
  return integrationType === 'template' ? rendered : ['request', 'response', ...rendered];
}

/** The output that a body is, if its text is still what the template wrote; else null. */
function outputOf(report: SentReport, id: string, text: string): PublicOutput | null {
  const isRequest = id === 'request' || id === 'render-request-template';
  const isResponse = id === 'response' || id === 'render-response-template';
  if (!isRequest && !isResponse) return null;
  const stepId = isRequest ? 'render-request-template' : 'render-response-template';
  const rendered = report.steps.find((step) => step.id === stepId)?.output;
  if (rendered !== text) return null;
  // The preview of a template has but one output.
  if (report.integrationType === 'template') return 'response.body';
  return isRequest ? 'integrationRequest.body' : 'response.body';
}

function messageOf(report: SentReport, id: string): HttpMessage | null {
  const { integrationRequest, integrationResponse, response } = report;
  if (id === 'response') return response;
  const message =
    id === 'request' ? integrationRequest : id === 'reply' ? integrationResponse : null;
  return message !== null && 'body' in message ? message : null;
}

function mediaTypeOf({ headers }: HttpMessage): string | null {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type');
  const value = found?.[1];
  return typeof value === 'string' ? value : (value?.at(-1) ?? null);
}
