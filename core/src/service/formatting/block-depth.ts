import type { Template } from '../../vtl/ast.ts';
import { walk } from '../../vtl/visit.ts';

/** How many bodies of `#if`, `#foreach`, `#define` and `#macro` an offset stands in. */
export type BlockDepth = (offset: number) => number;

/** Reads the bodies of a template once; a word that closes a body stands outside of it. */
export function blockDepth(root: Template): BlockDepth {
  const changes: { readonly at: number; readonly by: number }[] = [];
  walk(root, (node) => {
    if (node.kind === 'block') changes.push({ at: node.start, by: 1 }, { at: node.end, by: -1 });
    return undefined;
  });
  changes.sort((a, b) => a.at - b.at || a.by - b.by);
  return (offset) => changes.reduce((depth, { at, by }) => (at <= offset ? depth + by : depth), 0);
}
