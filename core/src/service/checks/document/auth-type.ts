import { valueOf } from '../../../openapi/host-tree.ts';
import { textField } from '../../../openapi/read-fields.ts';
import { closest } from '../../../text/closest.ts';
import type { ApiCheck } from '../check.ts';
import { valueOf as textOf } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { visibleMap } from '../visible-map.ts';

const TYPES = ['NONE', 'AWS_IAM'];

/** Letter case does not count (aws-recorded: auth-type-case-insensitive). */
export const authType: ApiCheck = {
  code: 'auth-type',
  title: 'Unknown authorization type',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    for (const { node } of api.operations) {
      const auth = visibleMap(api, valueOf(node, 'x-amazon-apigateway-auth'));
      const type = auth && textField(auth, 'type');
      if (!type?.known || TYPES.includes(type.read.toUpperCase())) continue;
      const span = textOf(text, type);
      const meant = closest(type.read, TYPES) ?? (/iam/i.test(type.read) ? 'AWS_IAM' : null);
      const near = suggestion(span, meant);
      const message = `'x-amazon-apigateway-auth' knows 'NONE' and 'AWS_IAM', not '${type.read}' (what the import says is unconfirmed).`;
      yield { span, message: message + near.question, ...near.fix };
    }
  },
};
