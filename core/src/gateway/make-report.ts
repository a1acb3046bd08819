/** Puts a report together. */
import { readOverrides } from './bindings/context.ts';
import { failureRule } from './failure-rules.ts';
import { failureBody } from './gateway-failure.ts';
import type { Integration } from './integration.ts';
import { recordFrom } from './message/fields.ts';
import { shown } from './message/payload.ts';
import type { Report, Step } from './report.ts';
import { runLog } from './run-log.ts';
import type { RunState, Stage, StageResult } from './stages/state.ts';

/** What a stage found, as a step of the report. */
export function stepOf(
  { id }: Stage,
  { outcome, reason, certainty, at, input, output }: StageResult,
): Step {
  const details = {
    ...(at !== undefined && { at }),
    ...(input !== undefined && { input }),
    ...(output !== undefined && { output }),
  };
  return { id, outcome, reason, certainty, ...details };
}

/** The report of a run that has come to its end. */
export function reportOf(state: RunState, steps: readonly Step[]): Report {
  const { integration, request, response } = state;
  return {
    operation: `${request.method} ${integration.method.path}`,
    integrationType: state.type,
    api: integration.api,
    steps,
    integrationRequest: state.integrationRequest,
    integrationResponse: state.integrationResponse,
    response: {
      status: response.status,
      headers: recordFrom(response.headers),
      ...shown(response.payload),
    },
    ...(state.failure !== null &&
      integration.api === 'REST' && {
        gatewayResponse: failureRule(state.failure.kind).responseType,
      }),
    overrides: readOverrides(state.context),
    problems: state.problems,
    log: runLog(state),
    provenance: state.provenance,
    values: state.values,
  };
}

/** The report of an integration that cannot run: its type is missing or not one of the five. */
export function reportWithoutType(integration: Integration): Report {
  const { method, typeField, place, api } = integration;
  const written = typeField?.read ?? '';
  const message =
    typeField === null
      ? 'The integration has no type, so there is nothing to run.'
      : !typeField.known
        ? 'The type is known only after deployment, so there is nothing to run.'
        : `"${written}" is not one of aws, aws_proxy, http, http_proxy and mock, so there is nothing to run.`;
  const at = typeField?.value ?? place.key;
  return {
    operation: `${method.httpMethod} ${method.path}`,
    integrationType: typeField?.known === false ? 'unknown' : written,
    api,
    steps: [],
    integrationRequest: null,
    integrationResponse: null,
    response: {
      status: 500,
      headers: { 'Content-Type': 'application/json' },
      body: failureBody({ kind: 'configuration', log: '' }, api),
      isBase64Encoded: false,
    },
    overrides: { requestOverride: {}, responseOverride: {} },
    problems: [
      {
        severity: 'error',
        code: typeField?.known === false ? 'type-unresolved' : 'type-missing',
        message,
        at,
      },
    ],
    log: [],
    provenance: [],
  };
}
