import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../core/src/openapi/parse-yaml.ts';
import { readPlainYaml } from '../../core/src/openapi/plain-yaml/read-plain-yaml.ts';

/** What most files are made of: here the answer must come, and be that of `yaml`. */
const plain = {
  'maps in maps': 'a:\n  b: 1\n  c:\n    d: text\ne:\n',
  'lists, deeper and not': 'a:\n- 1\n- x: 2\n  y: 3\nb:\n  - - z\n    - [p, { q: "r" }]\n',
  comments: '# first\na: 1 # why\n\nb: # why not\n  # so\n  c: "#"\n# last',
  quotes: 'a: \'it\'\'s\'\n"b c": "\\"\\u00e9"\n\'200\': ""\n',
  'block scalars': 'a: |\n  one\n    two\n\n  three\n\nb: >-\n  four\n  five\nc:\n  - |-\n   six\n',
  'a text over lines': 'a: one\n  two\n\n  three\nb: c\n',
  types: 'a: [~, null, true, 1, -1.5e3, 0x1F, .inf, yes, 1_0, -a]\n200: x\n',
  tags: 'a: !Ref b\nc: !Sub "${d}"\ne: !GetAtt [f, g]\n',
  'a first line of dashes': '---\na: 1\n',
  'lines of Windows': 'a: |\r\n  one\r\n  two\r\nb:\r\n  - c # d\r\n',
};

/** What only `yaml` can tell. */
const odd = {
  'an anchor': 'a: &b 1\nc: *b\n',
  'a tag with a meaning': 'a: !!str 1\n',
  'two documents': 'a: 1\n---\nb: 2\n',
  'an explicit key': '? a\n: 1\n',
  'a tab': 'a:\n\tb: 1\n',
  'a flow collection over lines': 'a: [b,\n  c]\n',
  'an indentation in the header': 'a: |2\n   b\n',
  'a half-typed key': 'a: 1\nb\nc: 2\n',
  'a quote that stays open': 'a: "b\nc: 1\n',
  'a key out of line': 'a:\n    b: 1\n  c: 2\n',
  'a map in a value': 'a: b: c\n',
  nothing: '# a\n',
};

describe('YAML of the common kind has a fast reader', () => {
  test.each(Object.entries(plain))('%s', (_name, text) => {
    const { roots, errors } = parseYaml(text);
    expect(errors).toEqual([]);
    expect([readPlainYaml(text)]).toEqual(roots);
  });
});

describe('it leaves to the parser of all of YAML', () => {
  test.each(Object.entries(odd))('%s', (_name, text) => {
    expect(readPlainYaml(text)).toBeNull();
  });
});
