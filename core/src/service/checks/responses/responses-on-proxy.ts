import { findEntry } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { asGuess, removal } from '../entry-fix.ts';
import { keyOf } from '../field-text.ts';
import { isProxy } from '../integration-shape.ts';

/**
 * A proxy hands the backend's answer back as it is. Exports of the console write a bare default
 * response all the same, so that one is only faded; templates and header mappings were meant to
 * work, so they are warned of.
 */
export const responsesOnProxy: IntegrationCheck = {
  code: 'responses-on-proxy',
  title: 'Integration responses on a proxy integration',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    // The responses of an HTTP API are another thing: its parameter mapping by status.
    const place = integration.keys.get('responses');
    if (place === undefined || integration.api !== 'REST' || !isProxy(integration)) return;
    const { responses } = integration;
    if (responses.length === 0) return;
    const isBare = responses.every(
      ({ responseParameters, responseTemplates }) =>
        responseParameters.length === 0 && responseTemplates.length === 0,
    );
    const entry = findEntry(integration.node, 'responses');
    const fix = entry ? removal(text, integration.node, entry) : {};
    yield {
      span: keyOf(text, place),
      message:
        "A proxy integration returns the backend's answer as it is; integration responses have no effect.",
      ...(isBare ? { severity: 'hint' as const } : {}),
      unnecessary: true,
      // Templates are somebody's work: the type may be what is wrong.
      ...(isBare ? fix : asGuess(fix)),
    };
  },
};
