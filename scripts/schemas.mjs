// `npm run schemas`: writes the JSON Schemas that are made from the tables of the core. The tests that
// hold them to the tables write them; this only tells them to, on every system in the same way.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { readArguments } from './arguments.mjs';

readArguments({}, 'Writes the schemas that are made from tables: npm run schemas');
const root = resolve(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/schemas', '-t', 'is up to date'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, UPDATE_GOLDEN: '1' } },
);
process.exit(status ?? 1);
