/**
 * Where the JSON state says that a template never prints JSON, no rendering of it is JSON; and where
 * it says so of a loop with one round or two, no rendering in which every loop has as many.
 */
import { renderTemplate } from '../../../core/src/gateway/render-template.ts';
import { jsonFault } from '../../../core/src/service/json-state/json-holes.ts';
import type { ForeachDirective } from '../../../core/src/vtl/ast.ts';
import { parse } from '../../../core/src/vtl/parser.ts';
import { walk } from '../../../core/src/vtl/visit.ts';
import { jsonTemplate, jsonTemplateVariables } from '../generate/json-template.ts';
import { integer, many, pick, type Law, type Random } from '../law.ts';

type Variables = Parameters<typeof renderTemplate>[0]['vars'];

export const law: Law = {
  name: 'json-state-fault',
  run(random) {
    return judgeFaults(jsonTemplate(random), (least) => variables(random, least)).problem;
  },
};

/** What is wrong with what is said of a template, and how many renderings were held against it. */
export function judgeFaults(
  template: string,
  variablesWith: (least: number) => Variables,
): { readonly problem: string | null; readonly compared: number } {
  const { root, errors } = parse(template);
  if (errors.length > 0) return { problem: null, compared: 0 };
  const loops: ForeachDirective[] = [];
  walk(root, (node) => {
    if (node.kind === 'foreach' && hasItems(node)) loops.push(node);
    return undefined;
  });
  let compared = 0;
  const never = jsonFault(root, []) !== null;
  const faults = [0, 1, 2].filter(
    (rounds) => never || loops.some((loop) => jsonFault(root, [], { loop, rounds }) !== null),
  );
  for (const rounds of faults) {
    for (let count = 0; count < 4; count++) {
      const vars = variablesWith(rounds);
      const { output, error } = renderTemplate({ template, ...(vars && { vars }) });
      if (error !== null) continue;
      compared += 1;
      if (!isJson(output)) continue;
      const problem = `never JSON with ${rounds} rounds, and yet: ${JSON.stringify({ template, output, vars })}`;
      return { problem, compared };
    }
  }
  return { problem: null, compared };
}

/** False for a loop that is damaged: it has no rounds at all. */
function hasItems({ collection, extra }: ForeachDirective): boolean {
  if (extra.length > 0 || collection.kind !== 'reference' || collection.path.length > 0)
    return false;
  return ['l1', 'l2'].includes(collection.name?.name ?? '');
}

/** Lists have so many items at least, and no text holds a quote, as the state takes it. */
function variables(random: Random, least: number): Variables {
  const list = (): unknown => many(random, least, 3, () => integer(random, 0, 9));
  return {
    ...jsonTemplateVariables(random),
    w: pick<unknown>(random, ['', ',', 5]),
    l1: list(),
    l2: list(),
  } as Variables;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
