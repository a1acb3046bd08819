/** What comes from files, calls and servers is shown, and does nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainMessage } from '../../client/src/plain-message.ts';
import { terminalText } from '../../client/src/test-explorer/terminal-text.ts';

test('a link of another’s text is no link', () => {
  // As VS Code finds them in messages (`parseLinkedText`).
  const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
  const text = 'GET /[orders](command:workbench.action.quit "x")';
  expect(text).toMatch(link);
  expect(plainMessage(text)).not.toMatch(link);
  expect(plainMessage('{"a": [1](2)}').replace('\u2060', '')).toBe('{"a": [1](2)}');
});

test('escapes of another’s text do not reach the terminal', () => {
  expect(terminalText('\u001b]8;;command:x\u0007go\u009b1m\u007f\r\n\ta é 😀')).toBe(
    '␛]8;;command:x␇go\ufffd1m␡\r\n\ta é 😀',
  );
});

test('every message of VS Code is our own words, or passes plainMessage', () => {
  const call = /show(?:Warning|Error|Information)Message\(\s*([^\s'][^\s(]*)/g;
  const files = readdirSync('client/src', { recursive: true, encoding: 'utf8' });
  const complaints = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(`client/src/${name}`, 'utf8').matchAll(call)]
        .filter(([, first]) => first !== 'plainMessage')
        .map(([text]) => `${name}: ${text.replace(/\s+/g, ' ')}`),
    );
  expect(complaints).toEqual([]);
});
