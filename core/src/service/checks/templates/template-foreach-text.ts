import { loopsIn } from '../../../vtl/directives-in.ts';
import type { Fix } from '../../diagnostic.ts';
import { ownTypesOf } from '../../types/template-types.ts';
import type { PlacedTemplateCheck } from '../check.ts';
import { describedTypes } from './body-types.ts';
import { callOf } from './json-place.ts';

const single = new Set(['String', 'Integer', 'Long', 'Double', 'Boolean']);

/** `#foreach` over what is no collection: Velocity finds nothing to go through, and prints nothing. */
export const templateForeachText: PlacedTemplateCheck = {
  code: 'template-foreach-text',
  title: 'Loop over a text',
  severity: 'warning',
  appliesTo: 'placed-template',
  *run(region) {
    if (region.home !== 'api-gateway') return;
    for (const { collection } of loopsIn(region.parse.root)) {
      // `template-syntax` speaks of other than references.
      if (collection.kind !== 'reference' || collection.inert) continue;
      const types = describedTypes(region) ?? ownTypesOf(region);
      const type = types.typeOfReference(collection);
      const isSure =
        type !== null && ['catalogue', 'template', 'schema'].includes(type.facts.source);
      if (!isSure || !single.has(type.java ?? '')) continue;
      // The types of what `$context` gives are not certain enough to speak of.
      if (collection.name?.name === 'context') continue;
      const { start, end } = collection;
      const call =
        collection.path.length === 1 ? callOf(collection, 'input', 'json', region) : null;
      const fix: Fix | null = call && {
        title: "Replace with '$input.path'",
        edits: [{ span: { start: call.name.start, end: call.name.end }, newText: 'path' }],
      };
      const article = type.java === 'Integer' ? 'an' : 'a';
      yield {
        span: { start, end },
        message: `This is ${article} ${type.java ?? ''} and no list: the loop has no rounds.`,
        ...(fix && { fix }),
      };
    }
  },
};
