import { directivesIn } from '../../../vtl/directives-in.ts';
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
    for (const node of directivesIn(parse.root)) {
      if (node.kind !== 'set' || node.target.kind !== 'reference') continue;
      const path = memberPath(node.target);
      const [first] = path?.properties ?? [];
      if (path?.root !== 'context' || first?.name !== `${other}Override`) continue;
      yield {
        span: upTo(node.target, first),
        message: `'$context.${other}Override' belongs into a ${other} template; set in a ${phase} template it has no effect (for a type other than MOCK unconfirmed).`,
      };
    }
  },
};
