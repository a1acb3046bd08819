import { asMap, entriesOf, findEntry, valueOf } from '../../../openapi/host-tree.ts';
import { isSettled } from '../../../openapi/placeholders.ts';
import { referencesIn } from '../../../openapi/references-in.ts';
import type { TextEdit } from '../../../text/text-edit.ts';
import type { ApiCheck, ApiContext } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { isSurelyRest } from '../sure-rest.ts';
import { visibleMap } from '../visible-map.ts';

/** An import makes a model of each schema of the document, by its name. */
export const modelName: ApiCheck = {
  code: 'model-name',
  title: 'Name that a model cannot have',
  severity: 'error',
  appliesTo: 'api',
  *run(ctx) {
    const { api, text } = ctx;
    if (!isSurelyRest(api)) return;
    const isSwagger = findEntry(api.root, 'definitions') !== null;
    const owner = isSwagger ? api.root : asMap(valueOf(api.root, 'components'));
    const schemas = visibleMap(api, valueOf(owner, isSwagger ? 'definitions' : 'schemas'));
    const below = isSwagger ? '#/definitions/' : '#/components/schemas/';
    for (const { key } of schemas ? entriesOf(schemas) : []) {
      if (/^[A-Za-z0-9]+$/.test(key.text) || !isSettled(key.text)) continue;
      const span = withoutQuotes(text, key.span);
      const newText = key.text.replace(/[^A-Za-z0-9]+/g, '');
      const isFree = newText !== '' && findEntry(schemas, newText) === null;
      const references = isFree ? renamedReferences(ctx, below + key.text, newText) : null;
      yield {
        span,
        message: `A model's name is made of letters and digits; API Gateway refuses it: 'Invalid model name specified: ${key.text}'.`,
        ...(references === null
          ? {}
          : {
              fix: {
                title: `Rename to '${newText}'`,
                edits: [{ span, newText }, ...references],
              },
            }),
      };
    }
  },
};

/** The edits of every `$ref` to a schema; null where one is not written as it reads. */
function renamedReferences(
  { api, text }: ApiContext,
  pointer: string,
  name: string,
): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const { text: reference, span } of referencesIn(api.place.root)) {
    if (reference !== pointer && !reference.startsWith(`${pointer}/`)) continue;
    const { start, end } = withoutQuotes(text, span);
    if (text.slice(start, end) !== reference) return null;
    const from = start + pointer.lastIndexOf('/') + 1;
    edits.push({ span: { start: from, end: start + pointer.length }, newText: name });
  }
  return edits;
}
