/** Runs the built command line, as a user's shell would. */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Each suite has a build of its own, since suites run at the same time. */
const folder = join(root, 'out/test-cli', process.env['VITEST_POOL_ID'] ?? '0');

/** Build the command line and its worker, apart from `dist/`, which another build may be writing. */
export function buildCli(): void {
  const args = ['esbuild.mjs', '--only', 'cli,run-worker', '--outdir', folder];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

export interface CliResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly input?: string;
  readonly cwd?: string;
}

/** Run to the end; standard input ends after `input`. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = startCli(args, options.cwd);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout, stderr });
    });
    child.stdin.end(options.input ?? '');
  });
}

/** Run with all streams in the test's hands. */
export function startCli(args: readonly string[], cwd = root): ReturnType<typeof spawnPiped> {
  return spawnPiped(args, cwd);
}

function spawnPiped(args: readonly string[], cwd: string) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' };
  return spawn(process.execPath, [join(folder, 'cli.js'), ...args], { cwd, env, stdio: 'pipe' });
}
