import { isSettled } from '../../../openapi/placeholders.ts';
import { referencesIn } from '../../../openapi/references-in.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';

/**
 * Nothing outside of the document is read at an import. A project may put its files together
 * before that, so a file of its own gets one hint and not one for each reference.
 */
export const refExternal: ApiCheck = {
  code: 'ref-external',
  title: 'Reference to another file',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!api.isWhole) return;
    const external = referencesIn(api.place.root)
      .filter(({ text: target, tag }) => !target.startsWith('#') && !tag && isSettled(target))
      .sort((a, b) => a.span.start - b.span.start);
    const isDeployed = api.place.resourceType !== null;
    const reported = isDeployed ? external : external.slice(0, 1);
    for (const { span, text: target } of reported) {
      yield {
        span: withoutQuotes(text, span),
        message: `API Gateway does not read other files (what the import says is unconfirmed): '${target}' has to be put into this one before the import.`,
        ...(isDeployed ? {} : { severity: 'hint' as const }),
      };
    }
  },
};
