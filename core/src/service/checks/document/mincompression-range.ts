import { numberField } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';

const KEY = 'x-amazon-apigateway-minimum-compression-size';
const MAX_BYTES = 10_485_760;

/** Bytes from 0 to 10 MiB (recorded message). */
export const mincompressionRange: ApiCheck = {
  code: 'mincompression-range',
  title: 'Minimum compression size out of range',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    const size = api.root && numberField(api.root, KEY);
    if (!size?.known || (size.read >= 0 && size.read <= MAX_BYTES)) return;
    yield {
      span: valueOf(text, size),
      message: `API Gateway refuses it: 'Invalid minimum compression size, must be between 0 and ${MAX_BYTES}'.`,
    };
  },
};
