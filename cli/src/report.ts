/** How results are written: the one place of the CLI where offsets become lines. */
import type { LineIndex, Span } from '../../core/src/index.ts';
import { atOf } from '../../protocol/src/report-place.ts';
import type { At, PublicReport } from '../../protocol/src/report.ts';
import { severityColour } from './severity.ts';
import type { Terminal } from './terminal.ts';

/** A span as a place of a file: lines and UTF-16 columns from 1. */
export function toAt(span: Span, file: string, lines: LineIndex): At {
  return atOf(file, { start: position(span.start), end: position(span.end) });

  function position(offset: number): { line: number; character: number } {
    const { line, column } = lines.toLineColumn(offset);
    return { line, character: column };
  }
}

const outcomeSign = { done: '●', skipped: '○', failed: '✖' } as const;

/** A run for people: the steps with their reasons, what was sent, what came back, the problems. */
export function reportAsText(report: PublicReport, { paint }: Pick<Terminal, 'paint'>): string {
  const colour = { done: 'green', skipped: 'grey', failed: 'red' } as const;
  const isPreview = report.integrationType === 'template';
  const phase = report.steps[0]?.id === 'render-response-template' ? 'response' : 'request';
  const kind = isPreview ? `${phase} template` : report.integrationType;
  const lines = [
    paint('bold', `${report.operation}  ${kind}`),
    '',
    ...report.steps.map(({ id, outcome, reason, certainty, at }) => {
      const doubt = certainty === 'unknown' ? paint('yellow', ' (not certain)') : '';
      const place = at === undefined ? '' : paint('grey', `  ${at.file}:${at.line}:${at.column}`);
      return `${paint(colour[outcome], outcomeSign[outcome])} ${id}: ${reason}${doubt}${place}`;
    }),
    '',
    ...messageLines('Integration request', report.integrationRequest),
    ...messageLines('Integration response', report.integrationResponse),
    ...(report.response.status === 0 ? [] : messageLines('Response', report.response)),
    ...(isPreview ? previewLines() : []),
    ...report.problems.map(({ severity, code, message, at }) => {
      const place = at === undefined ? '' : `${at.file}:${at.line}:${at.column}: `;
      return `${paint(severityColour[severity], severity)}  ${place}${message}  ${paint('grey', code)}`;
    }),
  ];
  return `${lines.join('\n').trimEnd()}\n`;

  /** What a template that stands alone wrote, and what it set for the steps behind it. */
  function previewLines(): string[] {
    const overrides = report.steps.flatMap(({ id, output }) =>
      id === 'apply-request-overrides'
        ? [paint('bold', '$context.requestOverride'), JSON.stringify(output, null, 2), '']
        : id === 'apply-response-overrides'
          ? [paint('bold', '$context.responseOverride'), JSON.stringify(output, null, 2), '']
          : [],
    );
    const { body } = report.response;
    return [...(body === '' ? [] : [paint('bold', 'Output'), body.trimEnd(), '']), ...overrides];
  }

  function messageLines(
    title: string,
    message: PublicReport['integrationRequest'] | PublicReport['integrationResponse'],
  ): string[] {
    if (message === null) return [];
    if (!('body' in message)) return [paint('bold', title), JSON.stringify(message, null, 2), ''];
    const first = 'url' in message ? `${message.method} ${message.url}` : String(message.status);
    const headers = Object.entries(message.headers).flatMap(([name, value]) =>
      [value].flat().map((one) => `${name}: ${one}`),
    );
    return [paint('bold', title), first, ...headers, '', message.body, ''];
  }
}
