/**
 * The long texts of reports, each sent to the panel's page once. What a template wrote is the output
 * of its step and the body of the message, and what it was written from is mostly what it was in the
 * report before; all of these may be megabytes, and each is copied several times on its way.
 */
import type { SentReport } from './sent-report.ts';

/** What is sent beside a report whose long texts were taken out. */
export interface ReportTexts {
  /** Each once; a number is an index into those that were sent with the report before. */
  readonly texts: readonly (string | number)[];
  /** By the place that a text was taken out of, the index into `texts`. */
  readonly places: Readonly<Record<string, number>>;
}

/** UTF-16 units from which on a text is worth it. */
const long = 4000;

/** The side that sends. */
export class TextSender {
  #texts: readonly string[] = [];

  /** The other side is new, and has no text yet. */
  forget(): void {
    this.#texts = [];
  }

  /** The report with its long texts left empty, and these. */
  takeOut(report: SentReport): { readonly report: SentReport; readonly texts: ReportTexts } {
    const own: string[] = [];
    const places: Record<string, number> = {};
    const emptied = withTexts(report, (text, place) => {
      if (text.length < long) return text;
      const known = own.indexOf(text);
      places[place] = known < 0 ? own.push(text) - 1 : known;
      return '';
    });
    const texts = own.map((text) => {
      const known = this.#texts.indexOf(text);
      return known < 0 ? text : known;
    });
    this.#texts = own;
    return { report: emptied, texts: { texts, places } };
  }
}

/** The side that gets them, in the order in which they were sent. */
export class TextReceiver {
  #texts: readonly string[] = [];

  /** The report as it was before its texts were taken out. */
  putIn(report: SentReport, { texts, places }: ReportTexts): SentReport {
    const before = this.#texts;
    const own = texts.map((text) => (typeof text === 'number' ? (before[text] ?? '') : text));
    this.#texts = own;
    return withTexts(report, (text, place) => own[places[place] ?? -1] ?? text);
  }
}

/** A report in which each text that may be long is another; texts are called by where they stand. */
function withTexts(
  report: SentReport,
  change: (text: string, place: string) => string,
): SentReport {
  const { integrationRequest: request, integrationResponse: reply, response } = report;
  const changed = <T extends { readonly body: string }>(message: T, place: string): T => ({
    ...message,
    body: change(message.body, place),
  });
  return {
    ...report,
    steps: report.steps.map((step) =>
      typeof step.output === 'string'
        ? { ...step, output: change(step.output, `step ${step.id}`) }
        : step,
    ),
    integrationRequest: request && 'body' in request ? changed(request, 'request') : request,
    integrationResponse: reply && 'body' in reply ? changed(reply, 'reply') : reply,
    response: changed(response, 'response'),
  };
}
