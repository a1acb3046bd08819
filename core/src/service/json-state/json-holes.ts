/**
 * Where in the printed JSON each reference of a template lands: inside a string, at a value, at a
 * key. All ways through the template are followed at once, as a set of positions: both sides of a
 * condition, none, one and many rounds of a loop. A way that cannot lead to JSON is dropped, and
 * when a reference can land in different kinds of places, nothing is claimed of it.
 *
 * A hole in a string is taken to print text without quotes and backslashes, and a hole at a value
 * one value or nothing that matters; behind any other hole nothing is known. What does not begin
 * with `{` or `[` is not judged. Held by the law `json-state-holes`.
 */
import type { Reference, Statement, Template } from '../../vtl/ast.ts';
import type { Span } from '../../text/span.ts';
import { walk } from '../../vtl/visit.ts';
import { constantTexts } from './constant-texts.ts';
import {
  isValueNext,
  positionKey,
  startPosition,
  unknownPosition,
  type Position,
} from './position.ts';
import { readHole, readText } from './read-text.ts';

/** Where a reference lands. */
export interface Hole {
  readonly place: 'string' | 'key-string' | 'value' | 'key';
  /** The opening quote of the string around it, as an offset of the template; -1 where not one. */
  readonly quote: number;
}

/** A larger set of positions is given up. */
const mostPositions = 12;
/** Statements that are followed, in all ways together, before the rest is given up. */
const mostSteps = 60_000;

/** Where positions lead to: behind a block, and out of the loop around it. */
interface Ways {
  readonly behind: readonly Position[];
  readonly left: readonly Position[];
}

/** The holes of which a place is claimed. Total, and linear for all templates that people write. */
export function jsonHoles(
  root: Template,
  placeholders: readonly Span[],
): ReadonlyMap<Reference, Hole> {
  const flow = new Flow(root, placeholders);
  flow.run(root.children, [startPosition]);
  return flow.claimed();
}

class Flow {
  readonly #texts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #placeholders: readonly Span[];
  readonly #defined = new Set<string>();
  /** Of each reference, where it lands; null as soon as one way is not known or differs. */
  readonly #holes = new Map<Reference, Hole | null>();
  readonly #known = new WeakMap<readonly Statement[], Map<string, Ways>>();
  #steps = 0;

  constructor(root: Template, placeholders: readonly Span[]) {
    this.#texts = constantTexts(root);
    this.#placeholders = placeholders;
    walk(root, (node) => {
      if (node.kind === 'define' && node.variable.kind === 'reference') {
        this.#defined.add(node.variable.name?.name ?? '');
      }
      return undefined;
    });
  }

  claimed(): ReadonlyMap<Reference, Hole> {
    return new Map([...this.#holes].flatMap(([one, hole]) => (hole === null ? [] : [[one, hole]])));
  }

  /** Follows statements from every position; a block that was met at a position is not met again. */
  run(statements: readonly Statement[], positions: readonly Position[]): Ways {
    const known = this.#known.get(statements) ?? new Map<string, Ways>();
    this.#known.set(statements, known);
    const ways = positions.map((position) => {
      const key = positionKey(position);
      const found = known.get(key) ?? this.#follow(statements, position);
      known.set(key, found);
      return found;
    });
    return {
      behind: united(ways.flatMap(({ behind }) => behind)),
      left: united(ways.flatMap(({ left }) => left)),
    };
  }

  #follow(statements: readonly Statement[], start: Position): Ways {
    let behind: readonly Position[] = [start];
    const left: Position[] = [];
    for (const statement of statements) {
      const ways = behind.map((position) => this.#step(statement, position));
      behind = united(ways.flatMap((way) => way.behind));
      left.push(...ways.flatMap((way) => way.left));
    }
    return { behind, left: united(left) };
  }

  #step(statement: Statement, at: Position): Ways {
    this.#steps += 1;
    const position = this.#steps > mostSteps ? unknownPosition : at;
    switch (statement.kind) {
      case 'text':
        return this.#text(position, statement.value, statement.start);
      case 'textblock':
      case 'escape':
      case 'escaped-directive':
        return this.#text(position, statement.value, statement.start);
      case 'macro-call':
        return this.#text(position, statement.literal, statement.start);
      case 'reference':
        return this.#reference(statement, position);
      case 'if': {
        const bodies = [statement.body, ...statement.elseIfs.map(({ body }) => body)];
        const ways = bodies.map(({ children }) => this.run(children, [position]));
        const otherwise = statement.otherwise?.body.children ?? [];
        ways.push(this.run(otherwise, [position]));
        return {
          behind: ways.flatMap(({ behind }) => behind),
          left: ways.flatMap(({ left }) => left),
        };
      }
      case 'foreach':
        return this.#loop(statement.body.children, position);
      case 'line-directive':
        if (statement.name === 'stop') return { behind: [], left: [] };
        if (statement.name === 'break') return { behind: [], left: [position] };
        return only(unknownPosition);
      case 'define':
        // Where its text lands is known at its uses only; the references in it get no claim.
        this.run(statement.body.children, [unknownPosition]);
        return only(position);
      case 'set':
      case 'macro':
      case 'comment':
        return only(position);
      case 'literal':
      case 'stray':
        return only(unknownPosition);
    }
  }

  #loop(body: readonly Statement[], start: Position): Ways {
    let reached: readonly Position[] = [start];
    let left: readonly Position[] = [];
    for (;;) {
      const round = this.run(body, reached);
      left = united([...left, ...round.left]);
      const next = united([...reached, ...round.behind]);
      if (next.length === reached.length && next[0]?.expected === reached[0]?.expected) break;
      reached = next;
    }
    return { behind: united([...reached, ...left]), left: [] };
  }

  #text(position: Position, text: string, start: number): Ways {
    const foreign = this.#placeholders.find(
      (span) => span.end > start && span.start < start + text.length,
    );
    if (foreign === undefined) {
      const reading = readText(position, text, start);
      return reading.ok ? only(reading.position) : { behind: [], left: [] };
    }
    // What somebody else fills in is a hole like any other.
    const before = readText(position, text.slice(0, Math.max(0, foreign.start - start)), start);
    if (!before.ok) return { behind: [], left: [] };
    const behind = readHole(before.position, foreign.start);
    return this.#text(behind, text.slice(foreign.end - start), foreign.end);
  }

  #reference(reference: Reference, position: Position): Ways {
    if (reference.escapes > 0 || reference.inert)
      return only(this.#claim(reference, unknownPosition));
    const name = reference.name?.name ?? '';
    if (this.#defined.has(name)) return only(this.#claim(reference, unknownPosition));
    const texts = reference.path.length === 0 ? this.#texts.get(name) : undefined;
    const next = this.#claim(reference, position);
    if (texts === undefined) return only(next);
    const ways = [...texts].map((text) => readText(position, text, reference.start));
    return { behind: ways.flatMap((way) => (way.ok ? [way.position] : [])), left: [] };
  }

  /** Notes where a reference lands, and gives the position behind it. */
  #claim(reference: Reference, position: Position): Position {
    const hole = holeAt(position);
    const before = this.#holes.get(reference);
    const isSame = before === undefined || before?.place === hole?.place;
    const quote = before === undefined || before?.quote === hole?.quote ? (hole?.quote ?? -1) : -1;
    this.#holes.set(reference, isSame && hole !== null ? { ...hole, quote } : null);
    return position.expected === 'unknown' ? position : readHole(position, reference.start);
  }
}

function holeAt(position: Position): Hole | null {
  const { expected, soft, from } = position;
  if (soft || position.escaped) return null;
  if (expected === 'string' || expected === 'key-string') return { place: expected, quote: from };
  if (expected === 'start') return null;
  if (isValueNext(position)) return { place: 'value', quote: -1 };
  return expected === 'key' || expected === 'first-key' ? { place: 'key', quote: -1 } : null;
}

function only(position: Position): Ways {
  return { behind: [position], left: [] };
}

/** Each position once; where one is not known, or they are too many, nothing is known. */
function united(positions: readonly Position[]): readonly Position[] {
  if (positions.some(({ expected }) => expected === 'unknown')) return [unknownPosition];
  const byKey = new Map(positions.map((position) => [positionKey(position), position]));
  return byKey.size > mostPositions ? [unknownPosition] : [...byKey.values()];
}
