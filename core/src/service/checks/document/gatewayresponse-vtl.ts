import { entriesOf, valueOf } from '../../../openapi/host-tree.ts';
import { templateRegion } from '../../../openapi/template-region.ts';
import { spanAt } from '../../../text/span.ts';
import type { ApiCheck } from '../check.ts';
import { visibleMap } from '../visible-map.ts';
import { gatewayResponseEntries } from './gateway-response-entries.ts';

/** A directive, or a call of a method: the first of either is enough to say so. */
const VELOCITY =
  /#\{?(?:if|elseif|else|end|set|foreach|define|macro|parse|evaluate)\b\}?|\$!?\{?[A-Za-z]\w*(?:\.\w+)*\(/;

/** Templates of gateway responses are no VTL: names are filled in, and nothing is run. */
export const gatewayresponseVtl: ApiCheck = {
  code: 'gatewayresponse-vtl',
  title: 'VTL in a gateway response',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    for (const { fields } of gatewayResponseEntries(api)) {
      const templates = visibleMap(api, valueOf(fields, 'responseTemplates'));
      for (const { value } of templates ? entriesOf(templates) : []) {
        const template = templateRegion(text, value, false);
        const found = VELOCITY.exec(template.text);
        if (!template.known || !found) continue;
        const shown = found[0].replace(/\($/, '');
        yield {
          span: template.map.toFile(spanAt(found.index, shown.length)),
          message: `'${shown}' is not run: the templates of gateway responses only fill in variables such as $context.error.messageString.`,
        };
      }
    }
  },
};
