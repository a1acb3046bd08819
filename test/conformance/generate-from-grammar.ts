/** Draws templates from the grammar, and harms some of them, since half-written text differs most. */
import { integer, pick } from '../fuzz/law.ts';
import type { Random } from '../fuzz/law.ts';
import { grammar } from './grammar.ts';

/** How deep a draw goes before it takes the alternatives that end. */
const maximalDepth = 7;
/** How many names one template draws at most, before all its draws end. */
const maximalDraws = 250;

/** A template from the whole grammar; one in six has a piece lost, doubled or put elsewhere. */
export function drawTemplate(random: Random): string {
  const budget = { left: maximalDraws };
  const drawn = draw('template', random, 0, budget);
  return random() < 1 / 6 ? harmed(drawn, random) : drawn;
}

function draw(name: string, random: Random, depth: number, budget: { left: number }): string {
  const alternatives = grammar[name];
  if (alternatives === undefined) return `<${name}>`;
  const isEnding = depth >= maximalDepth || --budget.left < 0;
  const chosen = isEnding ? alternatives[0] : pick(random, alternatives);
  return chosen.replace(/<([a-z]+)>/g, (_, inner: string) =>
    draw(inner, random, depth + 1, budget),
  );
}

/** One piece less, one twice, two changed over, or one taken from elsewhere. */
function harmed(template: string, random: Random): string {
  const pieces = template.match(/\w+|\s+|[^\w\s]/gu) ?? [];
  if (pieces.length === 0) return template;
  const at = integer(random, 0, pieces.length - 1);
  const other = integer(random, 0, pieces.length - 1);
  const here = pieces[at] ?? '';
  switch (integer(random, 0, 3)) {
    case 0:
      pieces.splice(at, 1);
      break;
    case 1:
      pieces.splice(at, 0, here);
      break;
    case 2:
      pieces[at] = pieces[other] ?? '';
      pieces[other] = here;
      break;
    default:
      pieces.splice(at, 0, pieces[other] ?? '');
  }
  return pieces.join('');
}
