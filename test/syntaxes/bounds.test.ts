/**
 * A template colours nothing behind its own end, whatever is typed in it so far: every beginning of
 * a template, in every carrier, leaves the lines behind it as they are with a template that is text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { grammars } from '../../syntaxes/generate.mjs';
import { hosts, tokenizer } from './tokenize.ts';

const template =
  '#set($a = "x ""y"" ${b.c(\'d\')[0]} #if($e)f#end")\n{ "k": [\'$!a\', {"n": 1}] }\n' +
  "#if($a == 'it''s' && {\"m\": [1..2]}) ## note \"q\"\n#* block ' *# #[[ \"raw ' ]]# \\$a \\\\$a\n#end";
const beginnings = Array.from({ length: template.length + 1 }, (_, end) => template.slice(0, end));

/** Files that carry a template, by how it is written there; `after` lines stand behind it. */
const carriers: Record<string, { scope: string; after: number; write: (text: string) => string }> =
  {
    'block scalar': {
      scope: 'source.yaml',
      after: 2,
      write: (text) => yaml(`|\n${text.replace(/^/gm, '        ')}`),
    },
    'double-quoted scalar': {
      scope: 'source.yaml',
      after: 2,
      write: (text) => yaml(JSON.stringify(text)),
    },
    'double-quoted scalar, not closed': {
      scope: 'source.yaml',
      after: 2,
      write: (text) => yaml(JSON.stringify(text).slice(0, -1)),
    },
    'single-quoted scalar': {
      scope: 'source.yaml',
      after: 2,
      write: (text) => yaml(`'${text.replaceAll('\n', ' ').replaceAll("'", "''")}'`),
    },
    'plain scalar': {
      scope: 'source.yaml',
      after: 2,
      write: (text) => yaml(`a ${text.replaceAll('\n', ' ')}`),
    },
    'JSON string': {
      scope: 'source.json',
      after: 3,
      write: (text) => json(JSON.stringify(text)),
    },
    'JSON string, not closed': {
      scope: 'source.json',
      after: 3,
      write: (text) => json(JSON.stringify(text).slice(0, -1)),
    },
  };

for (const { title, grammars: host } of hosts) {
  describe.skipIf(host === null)(title, () => {
    test.each(Object.entries(carriers))('%s', async (_, { scope, after, write }) => {
      const tokenize = tokenizer(host ?? new Map());
      const behind = async (text: string) => (await tokenize(scope, write(text))).slice(-after);
      const undisturbed = await behind('text');
      const bled: string[] = [];
      for (const text of beginnings)
        if (JSON.stringify(await behind(text)) !== JSON.stringify(undisturbed)) bled.push(text);
      expect(bled).toEqual([]);
    });
  });
}

test('the grammars are what node syntaxes/generate.mjs writes', async () => {
  const folder = join(import.meta.dirname, '../../syntaxes');
  for (const [file, text] of Object.entries(await grammars()))
    expect(readFileSync(join(folder, file), 'utf8'), file).toBe(text);
});

function yaml(value: string): string {
  return `mine:\n  requestTemplates:\n    application/json: ${value}\n  after: "$a #end"\nlast: '$a'`;
}

function json(value: string): string {
  return `{\n"requestTemplates": {\n"application/json": ${value}\n},\n"after": ["$a", "#end"]\n}`;
}
