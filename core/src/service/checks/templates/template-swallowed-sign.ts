import { templateScope } from './variable-values.ts';
import type { TemplateCheck } from '../check.ts';
import { swallowedSign } from './swallowed-sign.ts';

/** A name takes in hyphens, and a dot with a letter behind it is a property: braces end the name. */
export const templateSwallowedSign: TemplateCheck = {
  code: 'template-swallowed-sign',
  title: 'Hyphen or dot taken into a name',
  severity: 'warning',
  appliesTo: 'template',
  *run(ctx) {
    if (ctx.home !== 'api-gateway') return;
    for (const { reference } of templateScope(ctx).uses) {
      const swallowed = swallowedSign(reference, ctx);
      if (swallowed === null) continue;
      const { text } = ctx.parse;
      const dollar = text.lastIndexOf(reference.quiet ? '!' : '$', reference.name?.start);
      const meant = text.slice(dollar + 1, swallowed.text.start);
      const read = text.slice(dollar + 1, reference.end);
      const span = { start: dollar, end: reference.end };
      yield {
        span,
        message: `Velocity reads '${read}' as one name, which has no value and prints nothing. If the '${swallowed.sign}' is text, write '\${${meant}}'.`,
        fix: {
          title: `Put '${meant}' into braces`,
          edits: [
            { span: { start: dollar, end: dollar + 1 }, newText: `${text.charAt(dollar)}{` },
            {
              span: { start: swallowed.text.start, end: swallowed.text.start },
              newText: '}',
            },
          ],
          isGuess: true,
        },
      };
    }
  },
};
