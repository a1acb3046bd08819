/** All fixes of a file at once: what they make of it, and that a second time changes nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  analyze,
  applyEdits,
  codeActions,
  diagnostics,
  fixAllAction,
} from '../../core/src/index.ts';
import { fixAll } from '../../core/src/service/fix-all.ts';
import { asDocument, readCheckPage } from '../support/check-page.ts';
import { readMarks } from '../support/marks.ts';

const folder = join(import.meta.dirname, '../../docs/checks');
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && !['README.md', 'not-checked.md'].includes(name))
  .map((name) => ({
    code: name.replace(/\.md$/, ''),
    page: readCheckPage(readFileSync(join(folder, name), 'utf8')),
  }))
  .filter(({ page }) => page.fix.length > 0);

describe.each(pages)('$code', ({ code, page }) => {
  it.each(page.fix.map((right, index) => ({ right, wrong: page.wrong[index] })))(
    'makes the Fix of the Wrong, and then nothing: $right.text',
    ({ right, wrong }) => {
      if (wrong === undefined) throw new Error('more fixes than wrong examples');
      const { language } = wrong;
      const before = readMarks(language === 'yaml' ? asDocument(wrong.text) : wrong.text).text;
      const after = language === 'yaml' ? asDocument(right.text) : right.text;
      const fixed = (text: string): string =>
        applyEdits(text, fixAll(diagnostics(analyze(text, language)), code));
      expect(fixed(before)).toBe(after);
      expect(fixed(after)).toBe(after);
    },
  );
});

const twoLambdas = `openapi: 3.0.1
info: { title: t, version: "1" }
paths:
  /a:
    get: { x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: GET, uri: "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations" } }
    put: { x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: PUT, uri: "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations" } }
    patch: { x-amazon-apigateway-integration: { type: htp_proxy, httpMethod: GET, uri: "https://a.example" } }
`;

it('takes what is sure to be meant, and no guess', () => {
  const action = fixAllAction(analyze(twoLambdas, 'yaml'));
  const fixed = applyEdits(twoLambdas, action?.edits ?? []);
  expect(fixed).toBe(twoLambdas.replace(/(aws_proxy, httpMethod: )(?:GET|PUT)/g, '$1POST'));
  expect(fixAllAction(analyze(fixed, 'yaml'))).toBeNull();
});

it('is offered for one check where it has several in the file', () => {
  const start = twoLambdas.indexOf('GET');
  const titles = codeActions(analyze(twoLambdas, 'yaml'), { start, end: start }).map(
    ({ title }) => title,
  );
  expect(titles).toEqual(["Replace with 'POST'", "Fix all 'lambda-method-not-post' in this file"]);
});

it('of two fixes that touch the same text, the first is taken', () => {
  const found = (start: number, end: number, newText: string) => ({
    code: 'a', severity: 'error' as const, message: '', span: { start, end },
    fixes: [{ title: '', edits: [{ span: { start, end }, newText }] }],
  }); // prettier-ignore
  const edits = fixAll([found(0, 3, 'x'), found(2, 4, 'y'), found(4, 4, 'z'), found(4, 5, 'w')]);
  expect(applyEdits('abcdef', edits)).toBe('xdzef');
});
