/** Renders a template in a test, with few budgets and no roots of the gateway. */
import { render } from '../../core/src/velocity/evaluate.ts';
import type { RenderOptions, Rendering } from '../../core/src/velocity/evaluate.ts';
import { javaMap } from '../../core/src/velocity/map-entries.ts';
import { awsProfile } from '../../core/src/velocity/profile.ts';
import type { Profile } from '../../core/src/velocity/profile.ts';
import type { Value } from '../../core/src/velocity/values.ts';
import { javaInteger, javaList } from '../../core/src/velocity/values.ts';
import { parse } from '../../core/src/vtl/parser.ts';

export const testLimits = { steps: 100_000, depth: 50, output: 100_000, loopRounds: 1000 };

/** Render with a text, a number, a list and a map as variables. */
export function renderText(
  template: string,
  profile: Profile = awsProfile,
  options: Partial<RenderOptions> = {},
): Rendering {
  const roots = new Map<string, Value>([
    ['text', 'Hello'],
    ['one', javaInteger(1)],
    ['list', javaList([javaInteger(3), 'b', null])],
    ['map', javaMap([['a', 'A']])],
    [
      'hash',
      javaMap(
        [
          ['path', true],
          ['accountId', 'x'],
        ],
        { order: 'hash', prints: 'nothing' },
      ),
    ],
    ['frozen', javaMap([['a', 'A']], { readOnly: true })],
  ]);
  return render(parse(template), roots, {
    profile,
    limits: testLimits,
    trace: false,
    ...options,
  });
}
