/** The tree as indented text: for tests, and for "Show syntax tree". */
import type { Node } from './ast.ts';
import { childrenOf } from './visit.ts';

/** One line a node: its kind, what it holds, its source range; children indented by two. */
export function dump(node: Node): string {
  const lines: string[] = [];
  add(node, 0, lines);
  return `${lines.join('\n')}\n`;
}

function add(node: Node, depth: number, lines: string[]): void {
  const facts = factsOf(node);
  const range = `${node.start}-${node.end}`;
  lines.push(`${'  '.repeat(depth)}${node.kind}${facts === '' ? '' : ` ${facts}`} ${range}`);
  for (const child of childrenOf(node)) add(child, depth + 1, lines);
}

function factsOf(node: Node): string {
  switch (node.kind) {
    case 'text':
    case 'textblock':
    case 'escape':
    case 'escaped-directive':
      return quoted(node.value) + flag('closed' in node && !node.closed, 'unclosed');
    case 'comment':
      return node.style + flag(!node.closed, 'unclosed');
    case 'identifier':
      return node.name;
    case 'word':
      return node.value;
    case 'number':
      return `${node.type} ${node.raw}`;
    case 'boolean':
      return String(node.value);
    case 'string':
      return (
        node.quote +
        flag(!node.closed, 'unclosed') +
        (node.template === null ? ` ${quoted(node.value)}` : '')
      );
    case 'reference':
      return (
        quoted(node.literal) +
        flag(node.escapes > 0, `escapes=${node.escapes}`) +
        flag(node.more !== '', `more=${quoted(node.more)}`) +
        flag(node.quiet, 'quiet') +
        flag(node.formal, 'formal') +
        flag(node.inert, 'inert') +
        flag(!node.closed, 'unclosed')
      );
    case 'binary':
      return node.operator;
    case 'stray':
      return node.name;
    case 'line-directive':
      return node.name;
    case 'macro-call':
      return node.name + flag(node.parens === null, 'bare') + flag(!node.closed, 'unclosed');
    case 'method':
    case 'index':
    case 'list':
    case 'map':
    case 'range':
    case 'parenthesized':
    case 'if':
    case 'foreach':
    case 'define':
    case 'macro':
    case 'literal':
    case 'set':
      return flag(!node.closed, 'unclosed').trim() + swallowed(node);
    default:
      return '';
  }
}

function swallowed(node: Node): string {
  const parts: string[] = [];
  if ('leading' in node && node.leading.end > node.leading.start) parts.push('leading');
  if ('openTrailing' in node && node.openTrailing.end > node.openTrailing.start)
    parts.push('open-trailing');
  if ('trailing' in node && node.trailing.end > node.trailing.start) parts.push('trailing');
  return parts.length === 0 ? '' : parts.join(' ');
}

function flag(isSet: boolean, name: string): string {
  return isSet ? ` ${name}` : '';
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
