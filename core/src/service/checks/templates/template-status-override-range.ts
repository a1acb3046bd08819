import type { Expression, SetDirective } from '../../../vtl/ast.ts';
import { directivesIn } from '../../../vtl/directives-in.ts';
import type { TemplateCheck } from '../check.ts';
import { memberPath } from './member-path.ts';

/** An overriding status that is no integer from 100 to 599 is ignored (LocalStack's recordings). */
export const templateStatusOverrideRange: TemplateCheck = {
  code: 'template-status-override-range',
  title: 'Overriding status that is no HTTP status',
  severity: 'warning',
  appliesTo: 'template',
  *run({ parse, assigned }) {
    if (assigned.has('context')) return;
    for (const node of directivesIn(parse.root)) {
      if (node.kind !== 'set' || !setsStatus(node) || !isNoStatus(node.value)) continue;
      yield {
        span: node.value,
        message:
          'A status is an integer from 100 to 599; API Gateway ignores this one and keeps the status of the response.',
      };
    }
  },
};

function setsStatus({ target }: SetDirective): boolean {
  const path = target.kind === 'reference' ? memberPath(target) : null;
  if (path?.root !== 'context' || path.call !== null || path.isIndexed) return false;
  return path.properties.map(({ name }) => name).join('.') === 'responseOverride.status';
}

/** Literals only. Whether digits in quotes count as a status is not known: they pass. */
function isNoStatus(value: Expression): boolean {
  switch (value.kind) {
    case 'number': {
      const status = Number(value.raw);
      return value.type === 'float' || status < 100 || status > 599;
    }
    case 'string':
      return value.template === null && value.closed && !/\d/.test(value.value);
    case 'boolean':
    case 'list':
    case 'map':
      return true;
    default:
      return false;
  }
}
