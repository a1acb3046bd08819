/** What velocityjs makes of the templates of a document's target, beside our engine. */
import { defaultScenario } from '../gateway/complete-scenario.ts';
import { compareEntry, compareRun, type TemplateComparison } from '../gateway/compare-run.ts';
import type { RunOptions } from '../gateway/run-integration.ts';
import type { Scenario } from '../gateway/scenario.ts';
import type { Analysis } from './analysis.ts';
import { previewRequest, templateEntry, templateScenario } from './preview-template.ts';
import type { RunTarget } from './run-target.ts';

/**
 * Compares each template that a run of the target renders; places are offsets of the file. A null
 * scenario means the default one. Null only when the document has no such target.
 */
export function compareTarget(
  analysis: Analysis,
  target: RunTarget,
  scenario: Scenario | null,
  options: RunOptions = {},
): readonly TemplateComparison[] | null {
  if (target.kind === 'template') {
    if (analysis.language !== 'vtl') return null;
    const given = scenario ?? templateScenario;
    const phase = given.phase ?? 'request';
    const request = previewRequest(analysis.text, phase, given);
    const step = phase === 'request' ? 'render-request-template' : 'render-response-template';
    return [compareEntry(step, templateEntry(analysis.text), request, options)];
  }
  const integration = analysis.integrations.find(({ pointer }) => pointer === target.pointer);
  if (integration === undefined) return null;
  return compareRun(integration, scenario ?? defaultScenario(integration), options);
}
