/** Running what a document holds: an integration, or the template that a `.vtl` file is. */
import { defaultScenario } from '../gateway/complete-scenario.ts';
import type { Report } from '../gateway/report.ts';
import { runIntegration, type RunOptions } from '../gateway/run-integration.ts';
import type { Scenario } from '../gateway/scenario.ts';
import type { FoundIntegration } from '../openapi/found-integration.ts';
import type { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import { previewTemplate, templateScenario } from './preview-template.ts';
import { routedIntegration } from './routed-integration.ts';

/** What can be run; the same shape as `protocol/src/requests.ts`. */
export type RunTarget =
  { readonly kind: 'integration'; readonly pointer: string } | { readonly kind: 'template' };

/** One runnable thing of a file, with its place. */
export interface TargetItem {
  readonly target: RunTarget;
  /** `POST /orders/{id}`; `template` for a `.vtl` file. */
  readonly operation: string;
  /** `AWS`, `MOCK`, …; `template` for a `.vtl` file, empty where the type cannot be read. */
  readonly integrationType: string;
  readonly span: Span;
  /** The operation, or the integration where no operation has it; who is in there means this target. */
  readonly within: Span;
}

/** Everything in the file that can be run, in its order. */
export function targets(analysis: Analysis): readonly TargetItem[] {
  if (analysis.language === 'vtl') {
    const span = { start: 0, end: 0 };
    const target = { kind: 'template' } as const;
    const within = { start: 0, end: analysis.text.length };
    return [{ target, operation: 'template', integrationType: 'template', span, within }];
  }
  return analysis.integrations.map(({ pointer, method, typeField, place, operation }) => ({
    target: { kind: 'integration', pointer },
    operation: `${method.httpMethod} ${method.path}`,
    integrationType: typeField?.read.toUpperCase() ?? '',
    span: place.key,
    // Each run of each keystroke asks for the targets, and few for this.
    get within() {
      const [key, value] =
        operation === null
          ? [place.key, place.value]
          : [operation.entry.key.span, operation.entry.value.span];
      return { start: key.start, end: Math.max(key.end, value.end) };
    },
  }));
}

/** The sample inputs that the document gives for a target; null when there is no such target. */
export function defaultScenarioFor(analysis: Analysis, target: RunTarget): Scenario | null {
  switch (target.kind) {
    case 'template':
      return analysis.language === 'vtl' ? templateScenario : null;
    case 'integration': {
      const integration = integrationAt(analysis, target.pointer);
      return integration === null ? null : defaultScenario(integration);
    }
  }
}

/**
 * Run a target; spans of the report are offsets of the file. A null scenario means the default
 * one. Null only when the document has no such target. Never throws.
 */
export function runTarget(
  analysis: Analysis,
  target: RunTarget,
  scenario: Scenario | null,
  options: RunOptions = {},
): Report | null {
  switch (target.kind) {
    case 'template':
      if (analysis.language !== 'vtl') return null;
      return previewTemplate(analysis.text, scenario ?? templateScenario, options);
    case 'integration': {
      const integration = integrationAt(analysis, target.pointer);
      if (integration === null) return null;
      return runRouted(analysis, integration, scenario ?? defaultScenario(integration), options);
    }
  }
}

/** Runs what the call reaches, and says so where the scenario names another operation. */
function runRouted(
  analysis: Analysis,
  integration: FoundIntegration,
  scenario: Scenario,
  options: RunOptions,
): Report {
  const reached = routedIntegration(analysis, integration, scenario);
  const report = runIntegration(reached, scenario, options);
  if (reached === integration) return report;
  const [meant, other] = [integration, reached].map(
    ({ method }) => `${method.httpMethod} ${method.path}`,
  );
  const message = `The path of the scenario leads to ${other}, which was run, and not to ${meant}.`;
  const problem = { severity: 'warning', code: 'route-other', message } as const;
  return { ...report, problems: [problem, ...report.problems] };
}

/** The integration of a target's pointer; null when the document has no such one. */
export function integrationAt(analysis: Analysis, pointer: string): FoundIntegration | null {
  return analysis.integrations.find((integration) => integration.pointer === pointer) ?? null;
}
