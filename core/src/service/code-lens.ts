import type { Analysis } from './analysis.ts';
import type { Lens } from './language-service.ts';

/** A lens for everything in the file that can be run: at an integration's key, or at the top. */
export function lenses(analysis: Analysis): readonly Lens[] {
  if (analysis.language === 'vtl') {
    // AppSync's templates have other variables: a preview with API Gateway's would mislead.
    if (analysis.regions[0]?.home === 'appsync') return [];
    const span = { start: 0, end: 0 };
    return [{ span, title: '▶ Preview template', target: { kind: 'template' } }];
  }
  return analysis.integrations.map(({ pointer, place, method }) => ({
    span: place.key,
    title: '▶ Run integration',
    target: { kind: 'integration', pointer, operation: `${method.httpMethod} ${method.path}` },
  }));
}
