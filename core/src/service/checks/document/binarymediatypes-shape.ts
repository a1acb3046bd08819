import { asList, asScalar, findEntry, isNothing } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import { readText } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { isSurelyRest } from '../sure-rest.ts';

const KEY = 'x-amazon-apigateway-binary-media-types';

/** A list of media types at the root of the document. */
export const binarymediatypesShape: ApiCheck = {
  code: 'binarymediatypes-shape',
  title: 'Binary media types that are no list of media types',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    const value = findEntry(api.root, KEY)?.value ?? null;
    if (!isSurelyRest(api) || !value || isNothing(value) || intrinsicOf(value) !== null) return;
    const list = asList(value);
    if (!list) {
      const { start, end } = value.span;
      const edits = [
        { span: { start, end: start }, newText: '[' },
        { span: { start: end, end }, newText: ']' },
      ];
      const isText = asScalar(value)?.block === null && readText(value).known;
      yield {
        span: withoutQuotes(text, value.span),
        message: `'${KEY}' is a list of media types (what the import makes of another value is unconfirmed).`,
        ...(isText ? { fix: { title: 'Make it a list', edits } } : {}),
      };
      return;
    }
    for (const item of list.items) {
      const { read, known } = readText(item);
      const isOther = asScalar(item) === null && intrinsicOf(item) === null;
      if (!isOther && (!known || /^[^\s/;]+\/[^\s/;]+(?:;.*)?$/.test(read))) continue;
      yield {
        span: withoutQuotes(text, item.span),
        message: `'${read}' is no media type such as 'image/png' or '*/*' (what the import makes of it is unconfirmed).`,
      };
    }
  },
};
