import { asScalar, valueOf as nodeOf } from '../../../openapi/host-tree.ts';
import { replaceScalar } from '../../../openapi/edit-map.ts';
import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { spelledKey } from '../spelling.ts';

/** A number in quotes is read as the number: nothing is known against it. */
export const timeoutType: IntegrationCheck = {
  code: 'timeout-type',
  title: 'Timeout that is no whole number',
  // What API Gateway says is not known.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { timeoutInMillis: timeout } = integration;
    const node = asScalar(nodeOf(integration.node, 'timeoutInMillis'));
    if (timeout?.known !== true || node === null || Number.isInteger(timeout.read)) return;
    const millis = inMillis(node.text);
    const edit = millis === null ? null : replaceScalar(text, node, millis);
    yield {
      span: valueOf(text, timeout),
      message: `'${spelledKey(integration, 'timeoutInMillis')}' is a whole number of milliseconds, not '${node.text}' (what API Gateway says to that is unconfirmed).`,
      ...(edit === null ? {} : { fix: { title: `Replace with ${millis}`, edits: [edit] } }),
    };
  },
};

/** A time with its unit, in ms; null for any other text. */
function inMillis(text: string): number | null {
  const [, digits, unit] = /^(\d{1,7})\s*(ms|s)$/i.exec(text.trim()) ?? [];
  if (digits === undefined || unit === undefined) return null;
  return Number(digits) * (unit.toLowerCase() === 's' ? 1000 : 1);
}
