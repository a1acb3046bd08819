/** Small edits of a file: what people type, and what ends a scalar. */
import type { HostNode } from '../../../core/src/openapi/host-tree.ts';
import { integer, pick } from '../law.ts';
import type { Random } from '../law.ts';

/** The text after one edit: mostly inside a scalar of the trees, often of a line. */
export function editedText(random: Random, text: string, roots: readonly HostNode[]): string {
  return random() < 0.4 ? withEditedLine(random, text) : withEditedScalar(random, text, roots);
}

/** A line that comes, goes, moves in or out, or gets something new behind its indentation. */
function withEditedLine(random: Random, text: string): string {
  const lines = text.split('\n');
  const index = integer(random, 0, lines.length - 1);
  const line = lines[index] ?? '';
  const pad = ' '.repeat(Math.max(0, line.search(/\S|$/)));
  const deeper = pick(random, ['', '', '', '  ', ' ']);
  const half = line.slice(0, integer(random, pad.length, line.length));
  const typed = pick(random, ['t', 'type', 'type:', 'type: M', '- ', '- a', '"', "'x': y", '# c', '{ a: b', '{ a: b }', '[', 'k: |', 'k: [a', '&a', 'post:', '? a', '*t', '!Ref x', '<<: {}', 'x-amazon-apigateway-integration: {type: MOCK}', 'get: { x-amazon-apigateway-integration: { type: aws, uri: x } }']); // prettier-ignore
  const replaced = pick(random, [
    () => [line, pad + deeper + typed],
    () => [line, pad + deeper + typed],
    () => [line, pad.slice(2) + typed],
    () => [pad + typed, line],
    () => [line, ''],
    () => [line, line],
    () => [],
    () => [`  ${line}`],
    () => [line.slice(integer(random, 0, 3))],
    () => [`${pad}# ${line.slice(pad.length)}`],
    () => [`#${line}`],
    () => [half],
    () => [half, pad + deeper + line.slice(half.length)],
    () => [pad + typed + line.slice(pad.length)],
  ])();
  lines.splice(index, 1, ...replaced);
  return lines.join('\n');
}

function withEditedScalar(random: Random, text: string, roots: readonly HostNode[]): string {
  const scalars = roots.flatMap(scalarSpans);
  const around =
    scalars.length > 0 && random() < 0.9
      ? scalars[integer(random, 0, scalars.length - 1)]
      : undefined;
  const { start: low, end: high } = around ?? { start: 0, end: text.length };
  const place = random();
  const start = place < 0.1 ? low : place < 0.25 ? high : integer(random, low, high);
  const removed = random() < 0.6 ? 0 : integer(random, 1, random() < 0.8 ? 3 : 30);
  const inserted =
    removed > 0 && random() < 0.5
      ? ''
      : pick(random, [
          'a', 'b', '$', '$x.', '1', '.', ' ', '  ', '\n', '\n  ', '\n          ', '\n            ', '\n                ',
          '\r\n', '\r', '\t', ':', ': ', '#', ' #', "'", "''", '"', '\\', '\\"', '\\n', '\\x41', '\\u0041', '{', '}', '[', ']',
          ',', '-', '- ', '&a ', '*t', '!a ', '|', '>', '%', '@', '---\n', '\n---\n', '...', '😀', '\u00a0', '\ufeff', '\u2028',
          '${a}', '~', 'null', 'true', '0x1', '<<',
        ]); // prettier-ignore
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

function scalarSpans(node: HostNode): readonly HostNode['span'][] {
  switch (node.kind) {
    case 'alias':
      return [];
    case 'scalar':
      return node.block ? [node.span, node.block.content] : [node.span];
    case 'list':
      return node.items.flatMap(scalarSpans);
    case 'map':
      return node.entries.flatMap(({ value }) => scalarSpans(value));
  }
}
