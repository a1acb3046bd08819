import { describe, expect, it } from 'vitest';
import type { HostNode } from '../../core/src/openapi/host-tree.ts';
import { mayHoldIntegrations, parseDocument } from '../../core/src/openapi/parse-document.ts';
import { valueFrom } from '../../core/src/openapi/references.ts';

/** The tree in one line: maps in braces, lists in brackets, `~` for a missing value, tags before. */
function outline(node: HostNode): string {
  switch (node.kind) {
    case 'alias':
      return `*${node.name}${node.target ? '' : '?'}`;
    case 'scalar':
      return `${node.tag ?? ''}${node.style === 'missing' ? '~' : node.text}`;
    case 'list':
      return `${node.tag ?? ''}[${node.items.map(outline).join(' ')}]`;
    case 'map':
      return `${node.tag ?? ''}{${node.entries.map(({ key, value }) => `${outline(key)}=${outline(value)}`).join(' ')}}`;
  }
}

function tree(text: string, language: 'yaml' | 'json'): string {
  const { roots, errors } = parseDocument(text, language);
  return `${roots.map(outline).join(' --- ')}${errors.length > 0 ? ' !' : ''}`;
}

describe('YAML', () => {
  it.each([
    [
      'CloudFormation tags',
      'a: !Ref X\nb: !Sub [x, {y: 1}]\nc: !GetAtt a.b\n',
      '{a=!RefX b=!Sub[x {y=1}] c=!GetAtta.b}',
    ],
    [
      'an anchor, an alias, a merge key',
      'a: &x {k: 1}\nb: *x\nc: {<<: *x}\n',
      '{a={k=1} b=*x c={<<=*x}}',
    ],
    ['an alias of nothing', 'a: *x\n', '{a=*x?}'],
    ['an alias inside its own anchor', 'a: &x [*x]\n', '{a=[*x?]}'],
    ['duplicate keys', 'a: 1\na: 2\n', '{a=1 a=2}'],
    ['several documents', 'a: 1\n---\nb: 2\n', '{a=1} --- {b=2}'],
    ['a BOM', '\uFEFFa: 1\n', '{a=1}'],
    ['JSON inside', '{"a": [1, true]}', '{a=[1 true]}'],
    [
      'JSON left of where it should be',
      'r:\n  a: {\n"b": [\n1 # c\n]\n}\n  c: 1\n',
      '{r={a={b=[1]} c=1}}',
    ],
    ['a missing value', 'a:\nb: 1\n', '{a=~ b=1}'],
    ['a half-typed key', 'a: 1\nb\nc: 2\n', '{a=1 b=~ c=2} !'],
    ['nothing', '', ''],
    ['only a comment', '# x\n', ''],
  ])('%s', (_, text, expected) => {
    expect(tree(text, 'yaml')).toBe(expected);
  });

  it('stops a circle of merge keys and of aliases', () => {
    const { roots } = parseDocument('a: &x {<<: *x, k: *x}\n', 'yaml');
    expect(roots.map((root) => valueFrom(root, root))).toEqual([{ a: { k: undefined } }]);
  });

  it('answers nesting beyond the stack with an error', () => {
    const { errors } = parseDocument('['.repeat(200_000), 'yaml');
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('JSON', () => {
  it.each([
    ['comments', '// a\n{/* b */ "a": 1 // c\n}', '{a=1}'],
    ['a trailing comma', '{"a": [1, 2,],}', '{a=[1 2]}'],
    ['a missing value', '{"a": }', '{a=~} !'],
    ['a missing value before a key', '{"a": \n "b": 1}', '{a=~ b=1} !'],
    ['a missing comma', '{"a": 1 "b": 2}', '{a=1 b=2} !'],
    ['a missing colon', '{"a"}', '{a=~} !'],
    ['a missing quote', '{"a": "x\n, "b": 1}', '{a=x b=1} !'],
    ['missing brackets', '{"a": [{"b": 1', '{a=[{b=1}]} !'],
    ['a bracket too many', '{"a": 1}}', '{a=1} !'],
    ['a placeholder of Terraform', '{"a": ${jsonencode(x)}, "b": 1}', '{a=${jsonencode(x)} b=1} !'],
    ['a bare word', '{a: b}', '{a=b} !'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(tree(text, 'json')).toBe(expected);
  });

  it('answers nesting beyond reason with an error', () => {
    expect(parseDocument('[{"a":'.repeat(100_000), 'json').errors.length).toBeGreaterThan(0);
  });
});

it('tells cheaply which files may hold an integration', () => {
  expect(mayHoldIntegrations('x-amazon-apigateway-integration: {}')).toBe(true);
  expect(mayHoldIntegrations('Type: AWS::ApiGateway::Method')).toBe(true);
  expect(mayHoldIntegrations('openapi: 3.0.1')).toBe(false);
});
