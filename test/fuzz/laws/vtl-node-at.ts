/** `pathTo` answers for any offset: from the root, each node inside the one before, all touching. */
import { touches } from '../../../core/src/text/span.ts';
import { parse } from '../../../core/src/vtl/parser.ts';
import { nodeAt, pathTo } from '../../../core/src/vtl/visit.ts';
import type { Law } from '../law.ts';
import { template } from '../vtl-templates.ts';

export const law: Law = {
  name: 'vtl-node-at',
  run(random) {
    const text = template(random);
    const { root } = parse(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const path = pathTo(root, offset);
      const isSound =
        path[0] === root &&
        nodeAt(root, offset) === path.at(-1) &&
        path.every((node) => touches(node, offset));
      if (!isSound) return `offset ${offset} in ${JSON.stringify(text)}`;
    }
    return null;
  },
};
