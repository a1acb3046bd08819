import { findEntry } from '../../../openapi/host-tree.ts';
import { numberField } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { removal, replacement } from '../entry-fix.ts';
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
    const { root } = api;
    const size = root && numberField(root, KEY);
    const entry = findEntry(root, KEY);
    if (!root || !entry || !size?.known || (size.read >= 0 && size.read <= MAX_BYTES)) return;
    const span = valueOf(text, size);
    yield {
      span,
      message: `API Gateway refuses it: 'Invalid minimum compression size, must be between 0 and ${MAX_BYTES}'.`,
      // Without the key nothing is compressed, which a negative size was meant to say.
      ...(size.read < 0 ? removal(text, root, entry) : replacement(span, String(MAX_BYTES))),
    };
  },
};
