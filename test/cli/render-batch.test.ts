/** `render --batch`: a line for a line, in order, whatever the line. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { beforeAll, expect, test } from 'vitest';
import { buildCli, runCli, startCli } from './run-cli.ts';

beforeAll(buildCli);

interface Answer {
  readonly id: unknown;
  readonly output?: string;
  readonly overrides?: unknown;
  readonly error?: { readonly message: string; readonly line: number; readonly column: number };
}

async function render(lines: readonly unknown[], args: readonly string[] = []): Promise<Answer[]> {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const result = await runCli(['render', '--batch', ...args], { input: input.join('\n') });
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  const written = result.stdout.split('\n').filter((line) => line !== '');
  return written.map((line) => JSON.parse(line) as Answer);
}

test('everything but the template may be missing', async () => {
  expect(await render([{ template: 'plain' }])).toEqual([
    {
      id: null,
      output: 'plain',
      overrides: {
        requestOverride: { path: {}, header: {}, querystring: {} },
        responseOverride: { header: {} },
      },
    },
  ]);
});

test('all parts of a line reach the template', async () => {
  const [answer] = await render([
    {
      id: 'all',
      template:
        "$input.path('$.a') $input.params('p') $input.params('q') $input.params('H') $context.stage $stageVariables.v $extra",
      phase: 'response',
      body: '{"a": 1}',
      params: { path: { p: 'P' }, querystring: { q: 'Q' }, header: { H: 'h' } },
      context: { stage: 'prod' },
      stageVariables: { v: 'V' },
      vars: { extra: 'E' },
    },
  ]);
  expect(answer).toMatchObject({ id: 'all', output: '1 P Q h prod V E' });
});

test('overrides hold what the template left in them', async () => {
  const template = '#set($context.responseOverride.status = 404)';
  const [answer] = await render([{ id: 1, template, phase: 'response' }]);
  expect(answer?.overrides).toMatchObject({ responseOverride: { status: 404 } });
});

test('a bad line is answered with an error, and the lines behind it are rendered', async () => {
  const answers = await render([
    { id: 'before', template: 'a' },
    'no JSON',
    '[]',
    { id: { any: 'value' }, template: 7 },
    { id: 5, template: 'x', phase: 'both' },
    { id: 6, template: 'x', body: { not: 'text' } },
    { id: 7, template: 'x', params: 'none' },
    { id: 'after', template: 'b' },
  ]);
  expect(answers.map(({ id, output }) => output ?? id)).toEqual([
    'a',
    null,
    null,
    { any: 'value' },
    5,
    6,
    7,
    'b',
  ]);
  for (const { error } of answers.slice(1, -1)) {
    expect(error).toEqual({ message: expect.any(String) as string, line: 1, column: 1 });
  }
});

test('an error of a template has its line and column, from 1', async () => {
  const [answer] = await render([{ id: 'e', template: 'one\n  #if($x)\n' }]);
  expect(answer?.error).toMatchObject({ line: 2, column: 3 });
});

test('many lines come out in the order of their going in', async () => {
  const ids = Array.from({ length: 2000 }, (_, index) => index);
  const answers = await render(ids.map((id) => ({ id, template: `$input.json('$')${id}` })));
  expect(answers.map(({ id }) => id)).toEqual(ids);
  expect(answers.at(-1)?.output).toBe('{}1999');
});

test('a loop without end costs its own line only', async () => {
  const loop =
    '#foreach($i in [1..900])#foreach($j in [1..900])#foreach($k in [1..900])#end#end#end';
  const answers = await render([
    { id: 1, template: 'a' },
    { id: 2, template: loop },
    { id: 3, template: 'b' },
  ]);
  expect(answers.map(({ id, error }) => [id, error !== undefined])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ]);
});

test('an answer comes before the next line is read', async () => {
  const child = startCli(['render', '--batch']);
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  for (const id of [1, 2]) {
    child.stdin.write(`${JSON.stringify({ id, template: 'x' })}\n`);
    const next = await answers.next();
    expect(JSON.parse(String(next.value))).toMatchObject({ id, output: 'x' });
  }
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('a reader that leaves early is no error', async () => {
  const child = startCli(['render', '--batch']);
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  child.stdin.on('error', () => undefined);
  child.stdout.once('data', () => child.stdout.destroy());
  const line = `${JSON.stringify({ id: 1, template: 'x'.repeat(1000) })}\n`;
  child.stdin.end(line.repeat(3000));
  const [exitCode] = (await once(child, 'close')) as [number];
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});

test('the plain profile renders as Velocity 1.7 does: an undefined reference prints itself', async () => {
  const line = { id: 1, template: '$nothing' };
  expect(await render([line])).toMatchObject([{ output: '' }]);
  expect(await render([line], ['--profile', 'velocity-1.7'])).toMatchObject([
    { output: '$nothing' },
  ]);
});

test('--engine velocityjs prints an undefined reference, as local emulators do', async () => {
  const lines = [
    { id: 1, template: '$nothing $input.path("$.a")', body: '{"a": 1}' },
    { id: 2, template: '#if($x' },
    { id: 3, template: 'after' },
  ];
  const answers = await render(lines, ['--engine', 'velocityjs']);
  expect(answers).toMatchObject([
    { id: 1, output: '$nothing 1' },
    { id: 2, error: { line: 1, column: 1 } },
    { id: 3, output: 'after' },
  ]);
});

test('--compare velocityjs says what it prints, where the two part, and why', async () => {
  const lines = [
    { id: 1, template: 'same $n', vars: { n: 7 } },
    { id: 2, template: 'a\n <$nope>' },
    { id: 3, template: '$input.path("$.price")', body: '{"price": 1.0}' },
    { id: 4, template: '#if(' },
  ];
  const answers = await render(lines, ['--compare', 'velocityjs']);
  expect(answers).toMatchObject([
    { id: 1, output: 'same 7', velocityjs: { output: 'same 7', error: null, difference: null } },
    {
      id: 2,
      output: 'a\n <>',
      velocityjs: {
        output: 'a\n <$nope>',
        difference: {
          offset: 4,
          ours: '>',
          theirs: '$nope>',
          line: 2,
          column: 3,
          source: '$nope',
          explanation: { code: 'undefined-reference' },
        },
      },
    },
    { id: 3, output: '1.0', velocityjs: { difference: { explanation: { code: 'number-text' } } } },
    { id: 4, error: { line: 1 }, velocityjs: { output: '', difference: null } },
  ]);
});

test('a template that hangs its worker is ended there, and the lines behind it are rendered', async () => {
  const loop =
    '#foreach($i in [1..9000])#foreach($j in [1..9000])#foreach($k in [1..9000])#end#end#end';
  const lines = [
    { id: 'before', template: 'a' },
    { id: 'hangs', template: loop },
    { id: 'after', template: 'b' },
  ];
  // velocityjs has no budgets, so only the deadline can end this.
  const answers = await render(lines, ['--engine', 'velocityjs']);
  expect(answers.map(({ id, output, error }) => [id, output ?? error?.message])).toEqual([
    ['before', 'a'],
    ['hangs', expect.stringMatching(/^Ended after \d+ ms without a result/)],
    ['after', 'b'],
  ]);
});
