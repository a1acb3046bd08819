/** Entry: `dist/cli.js`. Exit codes: 0 all well, 1 errors were found, 2 it could not be carried out. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { JobRunner } from '../../protocol/src/job-runner.ts';
import { memoryLimits, threadWorker } from '../../protocol/src/thread-worker.ts';
import { hostTimer } from '../../protocol/src/timer.ts';
import { check } from './check.ts';
import { readCommand } from './command-line.ts';
import { exportScenarioFile, importScenario } from './exchange-scenario.ts';
import { CommandFailure } from './failure.ts';
import { help } from './help.ts';
import { renderBatch } from './render-batch.ts';
import { run } from './run.ts';
import { testScenarios } from './scenarios/test-scenarios.ts';
import { processTerminal } from './terminal.ts';
import { version } from './version.ts';

const terminal = processTerminal();
const workerFile = join(__dirname, 'run-worker.js');
const runner = new JobRunner(
  (events) => threadWorker(new Worker(workerFile, { resourceLimits: memoryLimits }), events),
  hostTimer(setTimeout, clearTimeout),
);

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  switch (command.name) {
    case 'help':
      terminal.write(help);
      return 0;
    case 'version':
      terminal.write(`${version}\n`);
      return 0;
    case 'check':
      return check(command, terminal);
    case 'run':
      return run(command, runner, terminal);
    case 'test':
      return testScenarios(command, runner, terminal);
    case 'scenario import':
      return importScenario(command, terminal);
    case 'scenario export':
      return exportScenarioFile(command, terminal);
    case 'render':
      runner.warmUp();
      await renderBatch(process.stdin, command, runner, terminal);
      return 0;
  }
}

// The reader has gone (`… | head`): there is nobody left to tell.
process.stdout.on('error', () => process.exit(0));

main()
  .catch((error: unknown) => {
    const message =
      error instanceof CommandFailure ? error.message : `internal error: ${String(error)}`;
    terminal.complain(message);
    return 2;
  })
  .then((exitCode) => {
    process.exitCode = exitCode;
    runner.dispose();
  })
  .catch(() => undefined);
