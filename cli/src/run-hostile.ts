/** `run --hostile`: the stock of hostile calls through one integration, a line for each. */
import {
  hostileScenariosFor,
  judgeHostile,
  type HostileBreak,
  type HostileScenario,
  type Scenario,
  type TargetItem,
} from '../../core/src/index.ts';
import type { JobRunner } from '../../protocol/src/job-runner.ts';
import { lossMessage } from '../../protocol/src/lost-report.ts';
import type { At } from '../../protocol/src/report.ts';
import { CommandFailure } from './failure.ts';
import { toAt } from './report.ts';
import { runOnce, type RunFile } from './run-file.ts';
import type { Terminal } from './terminal.ts';

interface Outcome extends Pick<HostileScenario, 'id' | 'title' | 'reason'> {
  /** What the client gets; null where the run was lost. */
  readonly status: number | null;
  readonly breaks: readonly HostileBreak<At>[];
}

/** Run all of the stock and print it. Exit code 1 where something breaks. */
export async function runHostile(
  opened: RunFile,
  item: TargetItem,
  base: Scenario | null,
  format: 'text' | 'json',
  runner: JobRunner,
  terminal: Terminal,
): Promise<number> {
  const stock = hostileScenariosFor(opened.analysis, item.target, base);
  if (stock.length === 0) {
    throw new CommandFailure(
      `${opened.file}: --hostile is for the integrations of an OpenAPI file`,
    );
  }
  const outcomes: Outcome[] = [];
  for (const hostile of stock) outcomes.push(await outcomeOf(opened, item, hostile, runner));
  terminal.write(
    format === 'json'
      ? `${JSON.stringify(outcomes, null, 2)}\n`
      : hostileAsText(item.operation, outcomes, terminal),
  );
  return outcomes.some(({ breaks }) => breaks.length > 0) ? 1 : 0;
}

async function outcomeOf(
  opened: RunFile,
  item: TargetItem,
  { id, title, reason, scenario }: HostileScenario,
  runner: JobRunner,
): Promise<Outcome> {
  const result = await runOnce(opened, item, scenario, runner);
  if (result.kind === 'lost') {
    const { outcome } = result;
    const breaks = [{ code: `run-${outcome.kind}`, message: lossMessage(outcome) }];
    return { id, title, reason, status: null, breaks };
  }
  const { report } = result;
  const breaks = judgeHostile(report).map(({ at, ...found }) => ({
    ...found,
    ...(at !== undefined && { at: toAt(at, opened.file, opened.lines) }),
  }));
  return { id, title, reason, status: report.response.status, breaks };
}

function hostileAsText(
  operation: string,
  outcomes: readonly Outcome[],
  { paint }: Pick<Terminal, 'paint'>,
): string {
  const lines = outcomes.flatMap(({ title, reason, status, breaks }) => {
    const answer = status === null ? '' : `  ${status}`;
    if (breaks.length === 0) return [`${paint('green', '●')} ${title}${answer}`];
    return [
      `${paint('red', '✖')} ${title}${answer}  ${paint('grey', reason)}`,
      ...breaks.map(({ code, message, at }) => {
        const place = at === undefined ? '' : `${at.file}:${at.line}:${at.column}: `;
        return `    ${place}${message}  ${paint('grey', code)}`;
      }),
    ];
  });
  const broken = outcomes.filter(({ breaks }) => breaks.length > 0).length;
  return [
    paint('bold', operation),
    ...lines,
    '',
    `${broken} of ${outcomes.length} break it`,
    '',
  ].join('\n');
}
