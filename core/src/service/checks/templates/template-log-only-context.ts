import { findMember, type Member } from '../../../gateway/catalogue.ts';
import type { TemplateCheck } from '../check.ts';
import { memberPath } from './member-path.ts';

/** Members of `$context` that only access logs, gateway responses or other kinds of APIs can read. */
export const templateLogOnlyContext: TemplateCheck = {
  code: 'template-log-only-context',
  title: '$context member that templates cannot read',
  severity: 'warning',
  appliesTo: 'template',
  *run({ references, assigned, phase }) {
    if (assigned.has('context')) return;
    for (const reference of references) {
      const path = memberPath(reference);
      if (path?.root !== 'context') continue;
      const names = path.properties.map(({ name }) => name);
      const found = findMember('context', names, `${phase ?? 'request'}-template`);
      if (found.kind !== 'member') continue;
      const where = placeOf(found.member, phase === null);
      const last = path.properties[found.consumed - 1];
      if (where === null || last === undefined) continue;
      yield {
        span: { start: path.properties[0]?.start ?? last.start, end: last.end },
        message: `'$context.${found.member.name}' can be read in ${where} only; in a mapping template it prints nothing.`,
      };
    }
  },
};

/** Where a member can be read that REST templates cannot read; null where they can. */
function placeOf({ phases }: Member, mayBeWebSocket: boolean): string | null {
  if (phases.includes('request-template') || phases.includes('response-template')) return null;
  // A `.vtl` file may be meant for a WebSocket API, whose templates read more.
  if (mayBeWebSocket && phases.includes('websocket-template')) return null;
  if (phases.includes('gateway-response')) return 'gateway responses and access logs';
  if (phases.includes('access-log')) return 'access logs';
  return phases.includes('websocket-template') ? 'WebSocket APIs' : 'HTTP APIs';
}
