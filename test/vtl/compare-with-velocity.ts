/**
 * Asks the real Velocity 1.7 what it makes of random templates and compares: accepted or not, and
 * the tree of those accepted. Run by `compare-with-velocity.mjs`.
 */
import { parse } from '../../core/src/vtl/parser.ts';
import { seededRandom } from '../fuzz/law.ts';
import { template } from '../fuzz/vtl-templates.ts';
import { notation } from './velocity-notation.ts';

/** `count` templates, the same ones for the same seed. */
export function templates(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => template(random));
}

/** Our answer in the form of ParseDump's. */
export function ourAnswer(text: string): {
  accepted: boolean;
  tree: string;
  velocityOffset: number;
} {
  const { root, errors } = parse(text);
  const velocityOffset = Math.min(...errors.map((error) => error.velocityOffset ?? Infinity));
  return { accepted: errors.length === 0, tree: notation(root.children), velocityOffset };
}
