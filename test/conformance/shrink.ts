/** Makes a differing case smaller: first its data, then its template, as long as it still differs. */
import { caseData } from './generate-data.ts';
import type { Case } from './generate-template.ts';

/** How many pieces go at once, the largest tries first. */
const sizes = [96, 64, 48, 32, 24, 16, 12, 8, 6, 5, 4, 3, 2, 1] as const;
/** Rounds of one shrinking; each asks the Java engines once. */
const maximalRounds = 25;

/**
 * The smallest case found. `stillDiffers` is asked about many cases at once, since starting the
 * Java engines costs more than a template does.
 */
export async function shrink(
  one: Case,
  stillDiffers: (cases: readonly Case[]) => Promise<readonly boolean[]>,
): Promise<Case> {
  let best = one;
  for (const data of simplerData(one)) {
    const simpler = { ...best, ...data };
    if ((await stillDiffers([simpler]))[0] === true) best = simpler;
  }
  for (let round = 0; round < maximalRounds; round++) {
    const shorter = await shorten(best, stillDiffers);
    if (shorter === null) return best;
    best = shorter;
  }
  return best;
}

/** Parts of the data by what every case has. */
function simplerData(one: Case): Partial<Case>[] {
  if ('p' in one.vars) return [];
  const { body, params, context, stageVariables, vars } = structuredClone(caseData);
  return [{ body }, { params }, { context }, { stageVariables }, { vars }];
}

/** The first shorter template of the largest piece size that still differs; null where none does. */
async function shorten(
  one: Case,
  stillDiffers: (cases: readonly Case[]) => Promise<readonly boolean[]>,
): Promise<Case | null> {
  for (const group of [sizes.slice(0, 7), sizes.slice(7)]) {
    const candidates = [...new Set(group.flatMap((size) => without(one.template, size)))]
      .sort((a, b) => a.length - b.length)
      .slice(0, 1200)
      .map((template) => ({ ...one, template }));
    if (candidates.length === 0) continue;
    const verdicts = await stillDiffers(candidates);
    const found = candidates.find((_, index) => verdicts[index]);
    if (found !== undefined) return found;
  }
  return null;
}

/** The template without so many pieces, at every place; a piece is a word, blanks, or one sign. */
function without(template: string, size: number): string[] {
  const pieces = template.match(/\s+|\w+|./gsu) ?? [];
  if (size >= pieces.length) return [];
  return pieces.flatMap((_, at) =>
    at + size > pieces.length
      ? []
      : [[...pieces.slice(0, at), ...pieces.slice(at + size)].join('')],
  );
}
