/** Reports for the tests of the panel, with as little in them as a report can have. */
import type { PublicReport, PublicStep } from '../../protocol/src/report.ts';

export const step = (id: PublicStep['id'], change: Partial<PublicStep> = {}): PublicStep => ({
  id,
  outcome: 'done',
  reason: `Reason of ${id}.`,
  certainty: 'documented',
  ...change,
});

export const report = (change: Partial<PublicReport> = {}): PublicReport => ({
  operation: 'POST /orders',
  integrationType: 'AWS',
  api: 'REST',
  steps: [step('send-response')],
  integrationRequest: null,
  integrationResponse: null,
  response: { status: 200, headers: {}, body: '{"id": 1}', isBase64Encoded: false },
  overrides: { requestOverride: {}, responseOverride: {} },
  problems: [],
  log: [],
  provenance: [],
  ...change,
});
