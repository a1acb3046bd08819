import type { Integration } from '../integration.ts';
import { isLambdaUri } from '../integration-uri.ts';
import type { Report } from '../report.ts';
import { runIntegration } from '../run-integration.ts';
import type { ExportForm } from './export-form.ts';

/** What the function gets: the event of a proxy, or what the request template makes of the call. */
export const lambdaEventExport: ExportForm = {
  name: 'lambda-event',
  title: 'Lambda event',
  write(integration, scenario) {
    if (!mayCallLambda(integration)) {
      return { ok: false, reason: 'This integration calls no Lambda function.' };
    }
    const report = runIntegration(integration, scenario);
    const { integrationRequest, steps } = report;
    if (integrationRequest === null || isTurnedAway(report)) {
      const failed = steps.find(({ outcome }) => outcome === 'failed');
      return { ok: false, reason: `The call does not reach the function: ${failed?.reason ?? ''}` };
    }
    if ('lambdaEvent' in integrationRequest) {
      const text = `${JSON.stringify(integrationRequest.lambdaEvent, null, 2)}\n`;
      return { ok: true, text, notes: [] };
    }
    const { body, isBase64Encoded } = integrationRequest;
    if (isBase64Encoded)
      return { ok: false, reason: 'The function would get bytes that are no text.' };
    return { ok: true, text: body, notes: [] };
  },
};

/** True where Lambda answered in place of the function, as it does to another method than POST. */
function isTurnedAway({ gatewayResponse, integrationResponse }: Report): boolean {
  const isAnswer = integrationResponse !== null && 'status' in integrationResponse;
  return isAnswer && gatewayResponse === 'INTEGRATION_FAILURE';
}

function mayCallLambda({ type, uri, integrationSubtype }: Integration): boolean {
  if (type === 'AWS_PROXY') return integrationSubtype === null;
  return type === 'AWS' && uri !== null && (!uri.known || isLambdaUri(uri.read));
}
