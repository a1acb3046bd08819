/** The stages of a call, in their order. */
import { applyRequestOverrides } from './apply-request-overrides.ts';
import { applyResponseOverrides } from './apply-response-overrides.ts';
import { buildIntegrationRequest } from './build-integration-request.ts';
import { authorizeRequest } from './authorize-request.ts';
import { callBackend } from './call-backend.ts';
import { checkApiKey } from './check-api-key.ts';
import { convertRequestContent } from './convert-request-content.ts';
import { convertResponseContent } from './convert-response-content.ts';
import { interpretProxyResponse } from './interpret-proxy-response.ts';
import { mapRequestParameters } from './map-request-parameters.ts';
import { mapResponseParameters } from './map-response-parameters.ts';
import { matchRoute } from './match-route.ts';
import { readRequest } from './read-request.ts';
import { renderRequestTemplate } from './render-request-template.ts';
import { renderResponseTemplate } from './render-response-template.ts';
import { selectIntegrationResponse } from './select-integration-response.ts';
import { selectRequestTemplate } from './select-request-template.ts';
import { selectResponseTemplate } from './select-response-template.ts';
import { sendResponse } from './send-response.ts';
import type { Stage } from './state.ts';
import { validateRequest } from './validate-request.ts';

export const stages = [
  readRequest,
  matchRoute,
  authorizeRequest,
  checkApiKey,
  validateRequest,
  mapRequestParameters,
  selectRequestTemplate,
  convertRequestContent,
  renderRequestTemplate,
  applyRequestOverrides,
  buildIntegrationRequest,
  callBackend,
  interpretProxyResponse,
  selectIntegrationResponse,
  mapResponseParameters,
  selectResponseTemplate,
  convertResponseContent,
  renderResponseTemplate,
  applyResponseOverrides,
  sendResponse,
] as const satisfies readonly Stage[];
