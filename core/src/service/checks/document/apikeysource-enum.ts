import { textField } from '../../../openapi/read-fields.ts';
import { closest } from '../../../text/closest.ts';
import type { ApiCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';

const SOURCES = ['HEADER', 'AUTHORIZER'];

/** Letter case is let pass: whether the import cares is not known. */
export const apikeysourceEnum: ApiCheck = {
  code: 'apikeysource-enum',
  title: 'Unknown source of the API key',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    const source = api.root && textField(api.root, 'x-amazon-apigateway-api-key-source');
    if (!source?.known || SOURCES.includes(source.read.toUpperCase())) return;
    const span = valueOf(text, source);
    const near = suggestion(span, closest(source.read, SOURCES));
    const message = `An API key comes from 'HEADER' or 'AUTHORIZER', not from '${source.read}' (what the import says is unconfirmed).`;
    yield { span, message: message + near.question, ...near.fix };
  },
};
