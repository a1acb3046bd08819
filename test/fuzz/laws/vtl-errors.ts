/** Errors lie in the text, name a code of the list, and no two stand at the same place. */
import { parse } from '../../../core/src/vtl/parser.ts';
import { syntaxErrorMessages } from '../../../core/src/vtl/syntax-errors.ts';
import type { Law } from '../law.ts';
import { template } from '../vtl-templates.ts';

export const law: Law = {
  name: 'vtl-errors',
  run(random) {
    const text = template(random);
    const { errors } = parse(text);
    const places = new Set<string>();
    for (const error of errors) {
      const shown = `${JSON.stringify(error)} in ${JSON.stringify(text)}`;
      if (!Object.hasOwn(syntaxErrorMessages, error.code)) return `unknown code: ${shown}`;
      if (error.message.includes('{0}')) return `unfilled message: ${shown}`;
      const isInside = 0 <= error.start && error.start < error.end && error.end <= text.length;
      if (!isInside) return `outside the text or empty: ${shown}`;
      const place = `${error.start}`;
      if (places.has(place)) return `two errors at one place: ${shown}`;
      places.add(place);
    }
    return null;
  },
};
