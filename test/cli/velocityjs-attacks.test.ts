/** The attacks on velocityjs, by the way that users have: `render --engine velocityjs`. */
import { beforeAll, expect, test } from 'vitest';
import { attackedNames, attackNotations } from '../support/attacks.ts';
import { escapes, otherAttempts } from '../support/velocityjs-escapes.ts';
import { buildCli, runCli } from './run-cli.ts';

beforeAll(buildCli);

const vars = { text: 'Hello', list: [3], map: { a: 'A' } };

test('every attack is answered, none reaches anything, and the next template renders as before', async () => {
  const attacks = [
    ...[...escapes, ...otherAttempts].map(([, template]) => template),
    ...['text', 'list', 'map', 'foreach', 'input'].flatMap((receiver) =>
      attackedNames.flatMap((name) =>
        attackNotations.map((ask) => `#foreach($i in [1])${ask(receiver, name)}#end`),
      ),
    ),
  ];
  const innocent = "$input.path('$.a').size() $map $list $text.substring(1)";
  const input = [...attacks, innocent].map((template, id) =>
    JSON.stringify({ id, template, body: '{"a": [1]}', vars }),
  );
  const { exitCode, stdout, stderr } = await runCli(
    ['render', '--batch', '--engine', 'velocityjs'],
    {
      input: input.join('\n'),
    },
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const answers = stdout.trim().split('\n');
  expect(answers).toHaveLength(input.length);
  expect(JSON.parse(answers.pop() ?? '')).toMatchObject({ output: '1 {a=A} [3] ello' });
  const outputs = answers.map((line) => (JSON.parse(line) as { output?: string }).output ?? '');
  expect(outputs.filter((output) => /reached|native code|function|\[object/.test(output))).toEqual(
    [],
  );
});
