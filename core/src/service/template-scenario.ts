/** The scenario under which an embedded template, taken out into a file, prints what it printed. */
import { completeScenario, defaultScenario } from '../gateway/complete-scenario.ts';
import { lambdaErrorBody } from '../gateway/lambda-reply.ts';
import type { Json, Scenario, ScenarioBackend } from '../gateway/scenario.ts';
import type { Analysis } from './analysis.ts';
import { templateNamed, type TemplateName } from './template-name.ts';
import { scenariosFor, type SavedScenario } from './types/saved-scenarios.ts';

/**
 * The inputs of the first saved scenario that the template renders in, else of the document's own
 * sample, with all that a file by itself has nobody to fill in: the context above all. Null where
 * there is no such template.
 */
export function templateScenario(
  analysis: Analysis,
  name: TemplateName,
  saved: readonly SavedScenario[],
): Scenario | null {
  const region = templateNamed(analysis, name);
  if (region?.integration == null) return null;
  const { integration, phase } = region;
  const [first] = scenariosFor(region, saved);
  const scenario = first?.scenario ?? defaultScenario(integration);
  const { request, stageVariables, context, backend } = completeScenario(integration, scenario);
  const { path, query, headers, body } = request;
  const reply = bodyOf(backend);
  return {
    phase: name.phase,
    title: first?.title ?? 'Sample',
    request: { path, query, headers, ...(body !== undefined && { body }) },
    stageVariables,
    context,
    ...(phase === 'response' && reply !== undefined && { backend: { body: reply } }),
  };
}

/** A file is not told what backend it has: it gets what that answers. */
function bodyOf({ lambda, body }: ScenarioBackend): Json | undefined {
  if (lambda === undefined) return body;
  if ('result' in lambda) return lambda.result;
  return lambdaErrorBody(lambda.error);
}
