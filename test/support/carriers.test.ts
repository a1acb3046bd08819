/** The carriers against the `yaml` package and `JSON.parse`: what they hold is the template. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { carriers } from './carriers.ts';

const templates = [
  '$input.body',
  "$input.json('$.a')",
  '{"a": "it\'s \\"quoted\\""}',
  '#set($a = 1)\n{"a": $a}',
  '{\n  "deep": [\n\n    1\n  ]\n}',
  'tab\there',
];

test.each(carriers)(
  '$name holds the template as it is, every character in its place',
  ({ wrap }) => {
    for (const template of templates) {
      for (const phase of ['request', 'response'] as const) {
        const carried = wrap(template, { phase });
        if (carried === null || carried.language === 'vtl') continue;
        const document = JSON.stringify(parse(carried.text));
        expect(document).toContain(JSON.stringify(template));
        for (let index = 0; index < template.length; index++) {
          const unit = template.charAt(index);
          if (!/[\w${}]/.test(unit)) continue;
          const { start, end } = carried.toFile({ start: index, end: index + 1 });
          expect(carried.text.slice(start, end)).toBe(unit);
        }
      }
    }
  },
);

test('a template of many lines stands in six carriers at least', () => {
  const names = carriers.filter(({ wrap }) => wrap(templates[4] ?? '') !== null);
  expect(names.map(({ name }) => name)).toEqual([
    '.vtl file',
    'YAML literal block',
    'YAML literal block, CRLF',
    'YAML literal block, deep indent',
    'YAML double-quoted scalar',
    'JSON string',
  ]);
});
