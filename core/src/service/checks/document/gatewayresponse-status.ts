import { textField } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { gatewayResponseEntries } from './gateway-response-entries.ts';

/** Three digits, the first from 1 to 5; a number is as good as its text. */
export const gatewayresponseStatus: ApiCheck = {
  code: 'gatewayresponse-status',
  title: 'Invalid status of a gateway response',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    for (const { fields } of gatewayResponseEntries(api)) {
      const status = fields && textField(fields, 'statusCode');
      if (!status?.known || status.read === '' || /^[1-5]\d\d$/.test(status.read)) continue;
      yield {
        span: valueOf(text, status),
        message: `'${status.read}' is no HTTP status, and API Gateway refuses it: three digits from 100 to 599 are wanted.`,
      };
    }
  },
};
