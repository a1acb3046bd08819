/**
 * How long a part of a pattern can be, as Java reckons it for a look-behind. Java's sums are 32-bit
 * ones that run over, and it gives up at some repetitions only; a look-behind is refused, or begins
 * where it does, by just these sums, so they are made the same way here.
 */
import type { RegexNode } from './tree.ts';

/** What Java knows after looking at some nodes. */
export interface Study {
  min: number;
  max: number;
  /** False where there is no greatest length. */
  hasMax: boolean;
  /** False where the nodes may match in several ways. */
  deterministic: boolean;
}

/** Java's number for repetitions without end. */
const endless = 0x7fffffff;

type Rest = (study: Study) => boolean;

const nothing: Rest = (study) => study.deterministic;

/** Study a node with nothing behind it. */
export function studyLength(node: RegexNode): Study {
  const study = fresh();
  visit(node, study, nothing);
  return study;
}

function fresh(): Study {
  return { min: 0, max: 0, hasMax: true, deterministic: true };
}

/** Add a node and what follows it; the answer is whether all of it is deterministic. */
function visit(node: RegexNode, study: Study, rest: Rest): boolean {
  switch (node.kind) {
    case 'sequence':
      return node.items.reduceRight<Rest>(
        (next, item) => (current) => visit(item, current, next),
        rest,
      )(study);
    case 'choice':
      return visitBranches(node.options, study, rest);
    case 'set':
      add(study, 1, 1);
      return rest(study);
    case 'line-break':
      add(study, 1, 2);
      return rest(study);
    case 'group':
      return visit(node.body, study, rest);
    case 'atomic':
      visit(node.body, study, nothing);
      return rest(study);
    case 'look':
    case 'anchor':
      return rest(study);
    case 'back-reference':
      study.hasMax = false;
      return rest(study);
    case 'repeat':
      return visitRepeat(node, study, rest);
  }
}

function add(study: Study, min: number, max: number): void {
  study.min = (study.min + min) | 0;
  study.max = (study.max + max) | 0;
}

/** The shortest and the longest branch count; null is an empty one. */
function visitBranches(options: readonly (RegexNode | null)[], study: Study, rest: Rest): boolean {
  const branches = options.map((option) => (option === null ? fresh() : studyLength(option)));
  const following = fresh();
  rest(following);
  study.min = (study.min + Math.min(...branches.map(({ min }) => min)) + following.min) | 0;
  const longest = Math.max(-1, ...branches.map(({ max }) => max));
  study.max = (study.max + longest + following.max) | 0;
  study.hasMax &&= following.hasMax && branches.every(({ hasMax }) => hasMax);
  study.deterministic = false;
  return false;
}

function visitRepeat(node: RegexNode & { kind: 'repeat' }, study: Study, rest: Rest): boolean {
  const { body, min, mode } = node;
  const max = node.max === Infinity ? endless : node.max;
  const isGroup = body.kind === 'group' || body.kind === 'sequence' || body.kind === 'choice';
  if (min === 0 && max === 1) {
    if (isGroup && mode !== 'possessive') return visitBranches([body, null], study, rest);
    const before = study.min;
    visit(body, study, nothing);
    study.min = before;
    study.deterministic = false;
    return rest(study);
  }
  if (body.kind === 'set' && mode === 'greedy' && max === endless) {
    add(study, min, study.hasMax ? endless : 0);
    study.deterministic = false;
    return rest(study);
  }
  const round = fresh();
  const isSimple = visit(body, round, nothing);
  if (isGroup && mode !== 'possessive' && !isSimple) {
    study.hasMax = false;
    study.deterministic = false;
    return false;
  }
  const least = (Math.imul(round.min, min) + study.min) | 0;
  study.min = least < study.min ? 0xfffffff : least;
  const most = (Math.imul(round.max, max) + study.max) | 0;
  study.hasMax &&= round.hasMax && most >= study.max;
  if (study.hasMax) study.max = most;
  study.deterministic &&= round.deterministic && min === max;
  return rest(study);
}
