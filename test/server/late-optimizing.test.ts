/** Which flags of V8 the server sets; that this V8 knows them is seen in `stdio.test.ts`, where none complains. */
import { expect, test } from 'vitest';
import { tieringFlags } from '../../server/src/late-optimizing.ts';

test.each([
  ['10.2.154.26-node.36', 'Node 18'],
  ['11.3.244.8-node.38', 'Node 20'],
])('V8 %s of %s optimizes later', (version) => {
  expect(tieringFlags(version)).toEqual(['--interrupt-budget=500000']);
});

test.each([
  ['12.4.254.21-node.33', 'Node 22'],
  ['13.2.152.41-electron.0', 'VS Code 1.100'],
  ['13.6.233.17-node.53', 'Node 24'],
  ['', 'a host that does not say'],
])('V8 %s of %s is left as it is', (version) => {
  expect(tieringFlags(version)).toEqual([]);
});
