/** Reports for the tests of the panel, with as little in them as a report can have. */
import type { PanelState } from '../../protocol/src/panel.ts';
import { packProvenance, withPlaces } from '../../protocol/src/packed-provenance.ts';
import type { PublicReport, PublicStep } from '../../protocol/src/report.ts';
import type { SentReport } from '../../protocol/src/sent-report.ts';

export const step = (id: PublicStep['id'], change: Partial<PublicStep> = {}): PublicStep => ({
  id,
  outcome: 'done',
  reason: `Reason of ${id}.`,
  certainty: 'documented',
  ...change,
});

export const report = ({ provenance = [], ...change }: Partial<PublicReport> = {}): SentReport => ({
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
  provenance: sent(provenance),
  ...change,
});

/** Pieces as they come to the panel. */
export function sent(pieces: PublicReport['provenance']): SentReport['provenance'] {
  const places = pieces.map(({ at }) => at);
  const packed = packProvenance(
    pieces.map((piece) => ({ ...piece, at: { start: places.indexOf(piece.at), end: 0 } })),
  );
  return withPlaces(packed, ({ start }) => {
    const place = places[start];
    if (place === undefined) throw new Error(`no place ${start}`);
    return place;
  });
}

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
