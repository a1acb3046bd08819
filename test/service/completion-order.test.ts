/** Keys that have an effect for the integration at hand are offered before those that have none. */
import { expect, test } from 'vitest';
import { analyze, completion } from '../../core/src/index.ts';

test.each([
  ['mock', 'requestTemplates', 'uri'],
  ['http_proxy', 'uri', 'requestTemplates'],
  ['aws_proxy', 'timeoutInMillis', 'requestTemplates'],
])('%s: %s before %s', (type, first, later) => {
  const text = `openapi: 3.0.1
paths:
  /orders:
    post:
      x-amazon-apigateway-integration:
        type: ${type}
        `;
  const items = completion(analyze(text, 'yaml'), text.length);
  const order = [...items]
    .sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1))
    .map(({ label }) => label);
  expect(order).toContain(later);
  expect(order.indexOf(first)).toBeLessThan(order.indexOf(later));
});
