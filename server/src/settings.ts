/** The user's settings, read from what the client sends: a part that does not fit is left out. */
import type { CheckLevel } from '../../core/src/index.ts';
import { defaultSettings, type Settings } from '../../protocol/src/settings.ts';

const levels: readonly string[] = [
  'off',
  'hint',
  'info',
  'warning',
  'error',
] satisfies readonly CheckLevel[];

/** The shortest and longest deadline of a run that may be set, in milliseconds. */
const deadlineRange = { least: 100, most: 60_000 } as const;

/** Read settings of any shape; never throws, and what does not fit keeps its default. */
export function readSettings(sent: unknown): Settings {
  const run = asRecord(asRecord(sent)['run']);
  const format = asRecord(asRecord(sent)['format']);
  return {
    checks: readChecks(asRecord(sent)['checks']),
    run: { deadline: readDeadline(run['deadline']) },
    format: { jsonBlanks: format['jsonBlanks'] === true },
    inlayValues: asRecord(sent)['inlayValues'] === true,
  };
}

function readChecks(sent: unknown): Settings['checks'] {
  return Object.fromEntries(
    Object.entries(asRecord(sent)).filter((entry): entry is [string, CheckLevel] =>
      isLevel(entry[1]),
    ),
  );
}

function isLevel(sent: unknown): sent is CheckLevel {
  return typeof sent === 'string' && levels.includes(sent);
}

function readDeadline(sent: unknown): number {
  if (typeof sent !== 'number' || !Number.isFinite(sent)) return defaultSettings.run.deadline;
  return Math.min(Math.max(sent, deadlineRange.least), deadlineRange.most);
}

function asRecord(sent: unknown): Readonly<Record<string, unknown>> {
  return typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {};
}
