import { walk } from '../../../vtl/visit.ts';
import type { Span } from '../../../text/span.ts';
import type { TemplateCheck } from '../check.ts';
import { memberPath, upTo } from './member-path.ts';

/**
 * `requestOverride` is read when the request template has run, `responseOverride` when the
 * response template has. Only of a MOCK is it recorded that the other template's count too.
 */
export const templateOverridePlace: TemplateCheck = {
  code: 'template-override-place',
  title: 'Override in the wrong template',
  severity: 'warning',
  appliesTo: 'template',
  *run({ parse, phase, integrationType, assigned }) {
    if (phase === null || assigned.has('context')) return;
    if (integrationType !== 'AWS' && integrationType !== 'HTTP') return;
    const other = phase === 'request' ? 'response' : 'request';
    const spans: Span[] = [];
    walk(parse.root, (node) => {
      if (node.kind !== 'set' || node.target.kind !== 'reference') return undefined;
      const path = memberPath(node.target);
      const [first] = path?.properties ?? [];
      if (path?.root === 'context' && first?.name === `${other}Override`) {
        spans.push(upTo(node.target, first));
      }
      return undefined;
    });
    for (const span of spans) {
      yield {
        span,
        message: `'$context.${other}Override' belongs into a ${other} template; set in a ${phase} template it has no effect (for a type other than MOCK unconfirmed).`,
      };
    }
  },
};
