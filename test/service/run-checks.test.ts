import { expect, test } from 'vitest';
import { analyze, codeActions, diagnostics, type Check } from '../../core/src/index.ts';
import type { TemplateCheck } from '../../core/src/service/checks/check.ts';
import { runChecks } from '../../core/src/service/checks/run-checks.ts';

const text = '$input.jsn(1)';

test('a check that fails of itself is logged by name, and the others go on', () => {
  const failing: TemplateCheck = {
    code: 'failing',
    title: 'Failing',
    severity: 'error',
    appliesTo: 'template',
    *run({ parse }) {
      yield { span: parse.root, message: 'before' };
      throw new Error('defect');
    },
  };
  const sound: TemplateCheck = {
    ...failing,
    code: 'sound',
    *run({ parse }) {
      yield { span: parse.root, message: 'found' };
    },
  };
  const log: string[] = [];
  const found = runChecks(analyze(text, 'vtl'), { log: (message) => log.push(message) }, [
    failing,
    sound,
  ]);
  expect(found.map(({ code, message }) => [code, message])).toEqual([
    ['failing', 'before'],
    ['sound', 'found'],
  ]);
  expect(log).toEqual(["The check 'failing' failed: Error: defect"]);
});

test('settings change a severity or switch a check off', () => {
  const analysis = analyze(text, 'vtl');
  const code = 'template-unknown-member';
  const severities = (level?: 'off' | 'error'): readonly string[] =>
    diagnostics(analysis, level === undefined ? {} : { levels: { [code]: level } }).map(
      ({ severity }) => severity,
    );
  expect(severities()).toEqual(['warning']);
  expect(severities('error')).toEqual(['error']);
  expect(severities('off')).toEqual([]);
});

test('a cancelled run finds nothing, and is not kept', () => {
  const analysis = analyze(text, 'vtl');
  expect(diagnostics(analysis, { isCancelled: () => true })).toEqual([]);
  expect(diagnostics(analysis)).toHaveLength(1);
});

test('an empty span is widened so that it can be seen', () => {
  const at = (offset: number): Check => ({
    code: 'empty',
    title: 'Empty',
    severity: 'error',
    appliesTo: 'template',
    *run() {
      yield { span: { start: offset, end: offset }, message: '' };
    },
  });
  const spanAt = (offset: number): unknown =>
    runChecks(analyze('ab\ncd', 'vtl'), {}, [at(offset)])[0]?.span;
  expect(spanAt(0)).toEqual({ start: 0, end: 1 });
  expect(spanAt(2)).toEqual({ start: 1, end: 2 });
  expect(spanAt(5)).toEqual({ start: 4, end: 5 });
});

test('quick fixes are offered where the diagnostic is touched, and not elsewhere', () => {
  const analysis = analyze('{"id": $input.jsn(1)}', 'vtl');
  const titles = (start: number, end = start): readonly string[] =>
    codeActions(analysis, { start, end }).map(({ title }) => title);
  expect(titles(15)).toEqual(["Replace with 'json'"]);
  expect(titles(0, 20)).toEqual(["Replace with 'json'"]);
  expect(titles(2)).toEqual([]);
});

test('a template that did not change keeps its findings over versions of the file', () => {
  let runs = 0;
  const counting: TemplateCheck = {
    code: 'counting',
    title: 'Counting',
    severity: 'hint',
    appliesTo: 'template',
    *run({ parse }) {
      runs++;
      yield { span: parse.root, message: '' };
    },
  };
  const file = (first: string, type: string): string => `paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: ${type}
        requestTemplates: { application/json: ${first}, text/plain: $b }
`;
  const before = analyze(file('$a', 'http'), 'yaml');
  runChecks(before, {}, [counting]);
  expect(runs).toBe(2);
  const after = analyze(file('$ab', 'http'), 'yaml', before);
  const found = runChecks(after, {}, [counting]);
  expect(runs).toBe(3);
  expect(found.map(({ span }) => after.text.slice(span.start, span.end))).toEqual(['$ab', '$b']);
  // Another type is another situation, in which a check may find something else.
  runChecks(analyze(file('$ab', 'mock'), 'yaml', after), {}, [counting]);
  expect(runs).toBe(5);
});
