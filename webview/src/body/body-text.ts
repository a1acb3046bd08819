/** The whole text of each body that the panel shows, by the id that the views give it. */
import type { Json } from '../../../core/src/gateway/scenario.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';

/** `request`, `reply`, `response`, or the id of a step for its output; empty for anything else. */
export function bodyText(report: SentReport | null, id: string): string {
  if (report === null) return '';
  const { integrationRequest: request, integrationResponse: reply } = report;
  switch (id) {
    case 'request':
      if (request === null) return '';
      return 'lambdaEvent' in request ? textOfValue(request.lambdaEvent) : request.body;
    case 'reply':
      if (reply === null) return '';
      if ('lambdaResult' in reply) return textOfValue(reply.lambdaResult);
      return 'lambdaError' in reply ? textOfValue(reply.lambdaError) : reply.body;
    case 'response':
      return report.response.body;
    default:
      return textOfValue(report.steps.find((step) => step.id === id)?.output ?? '');
  }
}

/** Text as it is; any other value as JSON laid out. */
function textOfValue(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
