// Programs that must not outlive this one.
import { execFileSync } from 'node:child_process';

const running = new Set();
let listening = false;

/**
 * Ends `child`, and what it started, when this program ends for whatever reason.
 * A child that was started `detached` is the head of a group, which is ended as a whole.
 * @returns a function that ends it now and resolves when it is gone.
 */
export function endWithProgram(child) {
  listen();
  running.add(child);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.once('exit', () => running.delete(child));
  return () => {
    end(child);
    return gone;
  };
}

function listen() {
  if (listening) return;
  listening = true;
  process.once('exit', () => running.forEach(end));
  // Without a listener these signals end the program before 'exit' is heard.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.once(signal, () => process.exit(code));
}

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  try {
    if (process.platform === 'win32')
      execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It ended in the meantime.
  }
}
