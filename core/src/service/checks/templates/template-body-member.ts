import type { TemplateCheck } from '../check.ts';
import { memberPath } from './member-path.ts';

/** `$input.body` is the payload's text and has no fields (aws-recorded renders: it prints nothing). */
export const templateBodyMember: TemplateCheck = {
  code: 'template-body-member',
  title: 'Field of $input.body',
  severity: 'warning',
  appliesTo: 'template',
  *run({ references, assigned }) {
    if (assigned.has('input')) return;
    for (const reference of references) {
      const path = memberPath(reference);
      if (path?.root !== 'input' || path.properties[0]?.name !== 'body') continue;
      const [, field] = path.properties;
      // `$input.body.empty` is Java's `isEmpty()`, `$input.body.bytes` its `getBytes()`.
      if (field === undefined || ['empty', 'bytes', 'class'].includes(field.name)) continue;
      const steps = path.properties.slice(1).map(({ name }) => name);
      const newText = `$input.path('$.${steps.join('.')}')`;
      const isAll = path.call === null && !path.isIndexed;
      yield {
        span: field,
        message: `'$input.body' is text and has no field '${field.name}'; API Gateway prints nothing. Read it with ${newText}.`,
        ...(isAll && !reference.formal && reference.escapes === 0
          ? {
              fix: {
                title: `Replace with ${newText}`,
                edits: [{ span: { start: reference.start, end: reference.end }, newText }],
              },
            }
          : {}),
      };
    }
  },
};
