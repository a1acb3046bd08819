import type { Reference, SetDirective, Statement } from '../../../vtl/ast.ts';
import type { Finding, TemplateCheck } from '../check.ts';

/**
 * The guide: an override may be applied to each parameter once; trying it several times gives 5XX.
 * Where only one way through the template does it, the calls of the other ways are answered.
 */
export const templateOverrideTwice: TemplateCheck = {
  code: 'template-override-twice',
  title: 'Override of one parameter more than once',
  severity: 'error',
  appliesTo: 'template',
  *run({ parse, assigned, home }) {
    if (home !== 'api-gateway' || assigned.has('context')) return;
    const findings: Finding[] = [];
    follow(parse.root.children, nothing, findings);
    yield* findings;
  },
};

/** What ways through the template have assigned so far. */
interface Assigned {
  /** On at least one way. */
  readonly some: ReadonlySet<string>;
  /** On all ways. */
  readonly all: ReadonlySet<string>;
}

const nothing: Assigned = { some: new Set(), all: new Set() };

/** Gives what is assigned behind the statements; null where no way leads there. */
function follow(
  statements: readonly Statement[],
  before: Assigned,
  findings: Finding[],
): Assigned | null {
  let now = before;
  for (const statement of statements) {
    const next = step(statement, now, findings);
    if (next === null) return null;
    now = next;
  }
  return now;
}

function step(statement: Statement, now: Assigned, findings: Finding[]): Assigned | null {
  switch (statement.kind) {
    case 'set':
      return assign(statement, now, findings);
    case 'if': {
      const bodies = [statement.body, ...statement.elseIfs.map(({ body }) => body)];
      const ends = bodies.map(({ children }) => follow(children, now, findings));
      ends.push(follow(statement.otherwise?.body.children ?? [], now, findings));
      return ends.reduce((one, other) => merged(one, other), null);
    }
    case 'foreach': {
      // A body may run not at all; a second round is not judged.
      const end = follow(statement.body.children, now, findings);
      return merged(now, end);
    }
    case 'line-directive':
      return statement.name === 'stop' || statement.name === 'break' ? null : now;
    default:
      return now;
  }
}

function merged(one: Assigned | null, other: Assigned | null): Assigned | null {
  if (one === null) return other;
  if (other === null) return one;
  return {
    some: new Set([...one.some, ...other.some]),
    all: new Set([...one.all].filter((name) => other.all.has(name))),
  };
}

function assign({ target }: SetDirective, now: Assigned, findings: Finding[]): Assigned {
  const name = target.kind === 'reference' ? overrideOf(target) : null;
  if (name === null) return now;
  if (now.some.has(name)) {
    const isSure = now.all.has(name);
    findings.push({
      span: target,
      message: `'${name}' has been overridden further up${isSure ? '' : ' on one way through the template'}; a parameter can be overridden once, and a call that does it twice is answered with a 5XX. Gather the value in a variable, and assign it at the end.`,
      ...(isSure ? {} : { severity: 'warning' }),
    });
  }
  return { some: new Set([...now.some, name]), all: new Set([...now.all, name]) };
}

/** `responseOverride.header.X`, however it is written; null for what is no override of one thing. */
function overrideOf({ name, path }: Reference): string | null {
  if (name?.name !== 'context') return null;
  const names: string[] = [];
  for (const step of path) {
    if (step.kind === 'property') names.push(step.name.name);
    else if (step.kind === 'index' && step.index.kind === 'string' && !step.index.template) {
      names.push(step.index.value);
    } else return null;
  }
  const [override, place] = names;
  if (override !== 'requestOverride' && override !== 'responseOverride') return null;
  const isOne = place === 'status' ? names.length === 2 : names.length === 3;
  return isOne ? names.join('.') : null;
}
