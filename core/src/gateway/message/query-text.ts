/** The text of a query, both ways. */
import { percentEncode, urlDecode } from '../encoding/url-form.ts';
import { withAdded, type Fields } from './fields.ts';

/** `a=1&b=2`, escaped so that nothing in it is read otherwise. */
export function queryText(fields: Fields): string {
  return fields
    .flatMap(({ name, values }) =>
      values.map((value) => `${percentEncode(name)}=${percentEncode(value)}`),
    )
    .join('&');
}

/** The parameters of a query, decoded; a piece with a wrong escape stays as it is written. */
export function fieldsOfQuery(query: string): Fields {
  return query
    .split('&')
    .filter((piece) => piece !== '')
    .reduce<Fields>((fields, piece) => {
      const at = piece.includes('=') ? piece.indexOf('=') : piece.length;
      return withAdded(fields, decoded(piece.slice(0, at)), [decoded(piece.slice(at + 1))]);
    }, []);
}

function decoded(text: string): string {
  const reading = urlDecode(text);
  return reading.ok ? reading.text : text;
}
