/** Reports for the tests of the panel, with as little in them as a report can have. */
import type { PanelState } from '../../protocol/src/panel.ts';
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

export const panelState = (change: Partial<PanelState> = {}): PanelState => ({
  title: 'Run POST /orders',
  operation: 'POST /orders',
  integrationType: 'AWS',
  scenarios: [{ id: 'document', title: 'From the document' }],
  scenarioId: 'document',
  scenario: {},
  report: null,
  stale: false,
  auto: true,
  running: false,
  failure: null,
  ...change,
});
