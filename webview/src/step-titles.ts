/** What each step of the pipeline is called in the panel. */
import type { StepId } from '../../core/src/gateway/report.ts';

export const stepTitles = {
  'read-request': 'Method request',
  'match-route': 'Route',
  'authorize-request': 'Authorization',
  'check-api-key': 'API key',
  'validate-request': 'Validation',
  'map-request-parameters': 'Request parameters',
  'select-request-template': 'Request template',
  'convert-request-content': 'Request content',
  'render-request-template': 'Rendered request',
  'apply-request-overrides': 'Request overrides',
  'build-integration-request': 'Integration request',
  'call-backend': 'Backend reply',
  'interpret-proxy-response': 'Proxy answer',
  'select-integration-response': 'Integration response',
  'map-response-parameters': 'Response headers',
  'select-response-template': 'Response template',
  'convert-response-content': 'Response content',
  'render-response-template': 'Rendered response',
  'apply-response-overrides': 'Response overrides',
  'send-response': 'Method response',
} satisfies Record<StepId, string>;
