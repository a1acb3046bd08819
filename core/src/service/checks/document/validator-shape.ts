import {
  asMap,
  asScalar,
  entriesOf,
  findEntry,
  isNothing,
  valueOf,
} from '../../../openapi/host-tree.ts';
import type { Entry, MapNode } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import { readText } from '../../../openapi/read-fields.ts';
import { closest } from '../../../text/closest.ts';
import type { ApiCheck, Finding } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { visibleMap } from '../visible-map.ts';

const FLAGS = ['validateRequestBody', 'validateRequestParameters'];

/** Each validator is an object with one or both of two booleans. */
export const validatorShape: ApiCheck = {
  code: 'validator-shape',
  title: 'Request validator that switches nothing on or off',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    const validators = visibleMap(api, valueOf(api.root, 'x-amazon-apigateway-request-validators'));
    for (const entry of validators ? entriesOf(validators) : []) {
      if (intrinsicOf(entry.value) !== null || isNothing(entry.value)) continue;
      const map = asMap(entry.value);
      if (!map) {
        yield {
          span: withoutQuotes(text, entry.value.span),
          message: `A request validator is an object with '${FLAGS.join("' and '")}' (what the import makes of this is unconfirmed).`,
        };
      } else if (visibleMap(api, map)) yield* findingsOf(map, entry, text);
    }
  },
};

function* findingsOf(map: MapNode, { key }: Entry, text: string): Iterable<Finding> {
  const lacking = FLAGS.filter((flag) => !findEntry(map, flag));
  let isExplained = lacking.length < FLAGS.length;
  for (const entry of entriesOf(map)) {
    const name = entry.key.text;
    const meant = FLAGS.includes(name) ? undefined : closest(name, lacking);
    if (meant !== undefined) {
      isExplained = true;
      const span = withoutQuotes(text, entry.key.span);
      const near = suggestion(span, meant);
      yield {
        span,
        message: `A request validator has no '${name}'.${near.question}`,
        ...near.fix,
      };
    } else if (FLAGS.includes(name) && isNoBoolean(entry)) {
      yield {
        span: withoutQuotes(text, entry.value.span),
        message: `'${name}' takes true or false.`,
      };
    }
  }
  if (isExplained) return;
  yield {
    span: withoutQuotes(text, key.span),
    message: `The request validator has neither '${FLAGS.join("' nor '")}', so it checks nothing.`,
  };
}

/** `'true'` in quotes is let pass: what the import makes of it is not known. */
function isNoBoolean({ value }: Entry): boolean {
  if (intrinsicOf(value) !== null || isNothing(value)) return false;
  const { read, known } = readText(value);
  if (asScalar(value) === null) return true;
  return known && !/^(?:true|false)$/i.test(read);
}
