import { entriesOf, findEntry, isNothing, valueOf } from '../../../openapi/host-tree.ts';
import { readText } from '../../../openapi/read-fields.ts';
import { closest } from '../../../text/closest.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { visibleMap } from '../visible-map.ts';

const KEY = 'x-amazon-apigateway-request-validator';

/** The root or an operation names a validator that the root does not define; SAM adds its own. */
export const validatorUnknown: ApiCheck = {
  code: 'validator-unknown',
  title: 'Unknown request validator',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!api.isWhole || api.kind !== 'REST') return;
    if (api.place.resourceType === 'AWS::Serverless::Api') return;
    const defined = valueOf(api.root, `${KEY}s`);
    const validators = visibleMap(api, defined);
    if (!validators && !isNothing(defined)) return;
    const names = validators ? entriesOf(validators).map(({ key }) => key.text) : [];
    for (const owner of [api.root, ...api.operations.map(({ node }) => node)]) {
      const entry = findEntry(owner, KEY);
      if (!entry || isNothing(entry.value)) continue;
      const { read, known } = readText(entry.value);
      if (!known || names.includes(read)) continue;
      const span = withoutQuotes(text, entry.value.span);
      const near = suggestion(span, closest(read, names));
      const message = `'${KEY}s' defines no '${read}', so nothing can be validated by it (what the import says is unconfirmed).`;
      yield { span, message: message + near.question, ...near.fix };
    }
  },
};
