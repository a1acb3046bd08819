import type { TemplateCheck } from '../check.ts';
import { memberPath } from '../templates/member-path.ts';

/** In the response of a MOCK `$input` has no payload: nothing was called that could have sent one. */
export const mockBodyExpected: TemplateCheck = {
  code: 'mock-body-expected',
  title: 'Payload read in the response of a MOCK',
  severity: 'hint',
  appliesTo: 'template',
  *run({ integrationType, phase, references, assigned }) {
    if (integrationType !== 'MOCK' || phase !== 'response' || assigned.has('input')) return;
    for (const reference of references) {
      const path = memberPath(reference);
      const name = path?.properties[0]?.name ?? path?.call?.name.name;
      if (path?.root !== 'input' || name === undefined) continue;
      if (name !== 'body' && name !== 'json' && name !== 'path') continue;
      yield {
        span: { start: reference.start, end: reference.end },
        message: `The response of a MOCK has no payload, and that of the request is gone: '$input.${name}' finds nothing here.`,
      };
    }
  },
};
