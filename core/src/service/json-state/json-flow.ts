/**
 * All ways through a template at once, as a set of points of the JSON that is printed: both sides of
 * a condition, none, one and many rounds of a loop. A way that cannot lead to JSON is dropped.
 */
import type { Block, ForeachDirective, Reference, Statement, Template } from '../../vtl/ast.ts';
import type { Span } from '../../text/span.ts';
import { directivesIn } from '../../vtl/directives-in.ts';
import { constantTexts } from './constant-texts.ts';
import type { FlowOptions, LeastRounds } from './flow-options.ts';
import {
  holeAt,
  pointKey,
  unknownPoint,
  type Break,
  type Hole,
  type JsonLine,
  type JsonPoint,
} from './json-point.ts';
import { readHole, readText } from './read-text.ts';
import { only, united, type Ways } from './ways.ts';

/** Statements that are followed, in all ways together, before the rest is given up. */
const mostSteps = 60_000;

/** Follows a template; what it met is asked for afterwards. */
export class JsonFlow {
  readonly #texts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #placeholders: readonly Span[];
  readonly #least: LeastRounds | null;
  readonly #notesLines: boolean;
  readonly #defined = new Set<string>();
  /** Of each reference, where it lands; null as soon as one way is not known or differs. */
  readonly #holes = new Map<Reference, Hole | null>();
  /** Of each line, where it begins; null as soon as one way is not known or differs. */
  readonly #lines = new Map<number, JsonLine | null>();
  readonly #known = new WeakMap<readonly Statement[], Map<string, Ways>>();
  #steps = 0;
  #fault: Break | null = null;
  #mayStop = false;

  constructor(root: Template, placeholders: readonly Span[], options: FlowOptions = {}) {
    this.#texts = constantTexts(root);
    this.#placeholders = placeholders;
    this.#least = options.least ?? null;
    this.#notesLines = options.notesLines === true;
    for (const node of directivesIn(root)) {
      if (node.kind === 'define' && node.variable.kind === 'reference') {
        this.#defined.add(node.variable.name?.name ?? '');
      }
    }
  }

  claimed(): ReadonlyMap<Reference, Hole> {
    return new Map([...this.#holes].flatMap(([one, hole]) => (hole === null ? [] : [[one, hole]])));
  }

  /** Empty without `notesLines`. */
  lines(): ReadonlyMap<number, JsonLine> {
    return new Map([...this.#lines].flatMap(([at, line]) => (line === null ? [] : [[at, line]])));
  }

  /** The break that stands last in the template; null where a way may have ended without one. */
  fault(): Break | null {
    return this.#mayStop ? null : this.#fault;
  }

  /** Follows statements from every point; a block that was met at a point is not met again. */
  run(statements: readonly Statement[], points: readonly JsonPoint[]): Ways {
    const known = this.#known.get(statements) ?? new Map<string, Ways>();
    this.#known.set(statements, known);
    const waysFrom = (point: JsonPoint): Ways => {
      const key = pointKey(point);
      const found = known.get(key) ?? this.#follow(statements, point);
      known.set(key, found);
      return found;
    };
    const [first, second] = points;
    if (first !== undefined && second === undefined) return waysFrom(first);
    const ways = points.map(waysFrom);
    return {
      behind: united(ways.flatMap(({ behind }) => behind)),
      left: united(ways.flatMap(({ left }) => left)),
    };
  }

  #follow(statements: readonly Statement[], start: JsonPoint): Ways {
    let behind: readonly JsonPoint[] = [start];
    const left: JsonPoint[] = [];
    for (const statement of statements) {
      const next: JsonPoint[] = [];
      for (const point of behind) {
        const ways = this.#step(statement, point);
        next.push(...ways.behind);
        left.push(...ways.left);
      }
      behind = united(next);
    }
    return { behind, left: united(left) };
  }

  #step(statement: Statement, at: JsonPoint): Ways {
    this.#steps += 1;
    const point = this.#steps > mostSteps ? unknownPoint : at;
    this.#noteLine(point, statement.start);
    switch (statement.kind) {
      case 'text':
        // Where Velocity loses a sign, offsets in the text are not those of the template.
        if (this.#notesLines && statement.value.length === statement.end - statement.start) {
          this.#noteLines(point, statement.value, statement.start);
        }
        return this.#text(point, statement.value, statement.start);
      case 'textblock':
      case 'escape':
      case 'escaped-directive':
        return this.#text(point, statement.value, statement.start);
      case 'macro-call':
        return this.#text(point, statement.literal, statement.start);
      case 'reference':
        return this.#reference(statement, point);
      case 'if': {
        const bodies = [statement.body, ...statement.elseIfs.map(({ body }) => body)];
        const ways = bodies.map((body) => this.#block(body, [point]));
        const otherwise = statement.otherwise?.body;
        ways.push(otherwise ? this.#block(otherwise, [point]) : only(point));
        return {
          behind: ways.flatMap(({ behind }) => behind),
          left: ways.flatMap(({ left }) => left),
        };
      }
      case 'foreach':
        return this.#loop(statement, point);
      case 'line-directive':
        if (statement.name === 'stop') {
          this.#mayStop = true;
          return { behind: [], left: [] };
        }
        if (statement.name === 'break') return { behind: [], left: [point] };
        return only(unknownPoint);
      case 'define':
        // Where its text lands is known at its uses only; the references in it get no claim.
        this.run(statement.body.children, [unknownPoint]);
        return only(point);
      case 'set':
      case 'macro':
      case 'comment':
        return only(point);
      case 'literal':
      case 'stray':
        return only(unknownPoint);
    }
  }

  #noteLines(from: JsonPoint, text: string, start: number): void {
    let point = from;
    let read = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', read)) {
      const reading = readText(point, text.slice(read, end + 1), start + read);
      read = end + 1;
      if (!reading.ok) return;
      point = reading.point;
      this.#noteLine(point, start + read);
    }
  }

  #noteLine({ expected, open, escaped }: JsonPoint, at: number): void {
    if (!this.#notesLines) return;
    const isBetween = expected !== 'string' && expected !== 'key-string';
    const line = expected === 'unknown' || escaped ? null : { depth: open.length, isBetween };
    const before = this.#lines.get(at);
    const isSame =
      before === undefined ||
      (before?.depth === line?.depth && before?.isBetween === line?.isBetween);
    this.#lines.set(at, isSame ? line : null);
  }

  /** Where the word that ends a block stands, a line may begin as well. */
  #block(body: Block, points: readonly JsonPoint[]): Ways {
    const ways = this.run(body.children, points);
    for (const point of ways.behind) this.#noteLine(point, body.end);
    return ways;
  }

  #loop(loop: ForeachDirective, start: JsonPoint): Ways {
    const { body } = loop;
    let reached: readonly JsonPoint[] = [start];
    let left: readonly JsonPoint[] = [];
    for (let count = this.#leastRounds(loop); count > 0; count--) {
      const round = this.#block(body, reached);
      left = united([...left, ...round.left]);
      reached = round.behind;
    }
    for (;;) {
      const round = this.#block(body, reached);
      left = united([...left, ...round.left]);
      const next = united([...reached, ...round.behind]);
      if (next.length === reached.length && next[0]?.expected === reached[0]?.expected) break;
      reached = next;
    }
    return { behind: united([...reached, ...left]), left: [] };
  }

  #leastRounds(loop: ForeachDirective): number {
    if (this.#least === null) return 0;
    const { loop: meant, rounds } = this.#least;
    return meant === 'every' || meant === loop ? rounds : 0;
  }

  #text(point: JsonPoint, text: string, start: number): Ways {
    const foreign = this.#placeholders.find(
      (span) => span.end > start && span.start < start + text.length,
    );
    if (foreign === undefined) return this.#read(point, text, start);
    // What somebody else fills in is a hole like any other.
    const before = readText(point, text.slice(0, Math.max(0, foreign.start - start)), start);
    if (!before.ok) return { behind: [], left: [] };
    const behind = readHole(before.point, foreign.start);
    return this.#text(behind, text.slice(foreign.end - start), foreign.end);
  }

  #reference(reference: Reference, point: JsonPoint): Ways {
    if (reference.escapes > 0 || reference.inert) return only(this.#claim(reference, unknownPoint));
    const name = reference.name?.name ?? '';
    if (this.#defined.has(name)) return only(this.#claim(reference, unknownPoint));
    const texts = reference.path.length === 0 ? this.#texts.get(name) : undefined;
    const next = this.#claim(reference, point);
    if (texts === undefined) return only(next);
    const ways = [...texts].map((text) => this.#read(point, text, reference.start));
    return { behind: ways.flatMap(({ behind }) => behind), left: [] };
  }

  /** Follows plain text; a way that breaks there ends, and the break is noted. */
  #read(point: JsonPoint, text: string, start: number): Ways {
    const reading = readText(point, text, start);
    if (reading.ok) return only(reading.point);
    if (reading.why.at >= (this.#fault?.at ?? -1)) this.#fault = reading.why;
    return { behind: [], left: [] };
  }

  /** Notes where a reference lands, and gives the point behind it. */
  #claim(reference: Reference, point: JsonPoint): JsonPoint {
    const hole = holeAt(point);
    const before = this.#holes.get(reference);
    const isSame = before === undefined || before?.place === hole?.place;
    const quote = before === undefined || before?.quote === hole?.quote ? (hole?.quote ?? -1) : -1;
    this.#holes.set(reference, isSame && hole !== null ? { ...hole, quote } : null);
    return point.expected === 'unknown' ? point : readHole(point, reference.start);
  }
}
