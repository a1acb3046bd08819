/** The flow of types through one template, from what it is given to the reference at hand. */
import { lazily } from '../../text/lazily.ts';
import type { Expression, PathStep, Reference } from '../../vtl/ast.ts';
import { scopeOf, type Definition, type Scope } from '../../vtl/scope.ts';
import type { TemplateRegion } from '../analysis.ts';
import { changesOf, type Changes } from './changes.ts';
import { definitionsReaching } from './definitions-reaching.ts';
import { rootType, type RootReader } from './root-type.ts';
import { noScenarios, type SavedScenario } from './saved-scenarios.ts';
import { roundType, stepType } from './step-type.ts';
import {
  joinTypes,
  listType,
  mapType,
  openMembers,
  plainType,
  templateFacts,
  type ValueType,
} from './value-type.ts';

export interface TemplateTypes {
  readonly scope: Scope;
  /** The type of `$input.path('$')`. */
  readonly payload: ValueType | null;
  /** The saved scenarios that it renders in, as far as they were given. */
  readonly scenarios: readonly SavedScenario[];
  /** The type of an expression where it stands. */
  typeOf(expression: Expression): ValueType | null;
  /**
   * What a reference's name and its first `steps` steps give, where it stands. The reference may
   * be of another tree of a text that is the same up to there, as of half-typed text.
   */
  typeOfReference(reference: Reference, steps?: number): ValueType | null;
  /** What a variable of the template holds for a use at an offset of the template. */
  typeOfVariable(name: string, offset: number): ValueType | null;
}

/** What the flow of types follows. */
type FlowTemplate = Pick<TemplateRegion, 'parse' | 'references' | 'assigned' | 'integration'>;

/** What tells of a template's inputs. */
interface Inputs {
  readonly payload: () => ValueType | null;
  readonly scenarios?: readonly SavedScenario[];
}

/** Worked out as it is asked for; what was asked before is kept. */
export class Flow implements TemplateTypes {
  readonly #region: FlowTemplate;
  readonly #scope: () => Scope;
  readonly #changes: () => Changes;
  readonly #payload: () => ValueType | null;
  readonly scenarios: readonly SavedScenario[];
  readonly #roots: RootReader;
  readonly #byDefinition = new Map<Definition, ValueType | null>();
  readonly #byReference = new Map<Reference, ValueType | null>();
  /** What was asked from outside, by the number of steps. */
  readonly #bySteps = new Map<Reference, (ValueType | null)[]>();

  constructor(region: FlowTemplate, { payload, scenarios = noScenarios }: Inputs) {
    this.#region = region;
    this.#scope = lazily(() => scopeOf(region.parse.root));
    this.#changes = lazily(() => changesOf(region.references, region.parse.root));
    this.#payload = lazily(payload);
    this.scenarios = scenarios;
    this.#roots = {
      region,
      scenarios,
      payload: this.#payload,
      typeOf: (one) => this.typeOf(one),
    };
  }

  get scope(): Scope {
    return this.#scope();
  }

  get payload(): ValueType | null {
    return this.#payload();
  }

  typeOf(expression: Expression): ValueType | null {
    switch (expression.kind) {
      case 'string':
        return plainType('String', templateFacts);
      case 'number':
        return plainType(expression.type === 'integer' ? 'Integer' : 'Double', templateFacts);
      case 'boolean':
      case 'not':
        return plainType('Boolean', templateFacts);
      case 'range':
        return listType('List', () => plainType('Integer'), templateFacts);
      case 'list': {
        const { items } = expression;
        const item = lazily(() => joinTypes(items.map((one) => this.typeOf(one))));
        return listType('List', item, templateFacts);
      }
      case 'map': {
        const entries = expression.entries.flatMap(({ key, value }) =>
          key.kind === 'string' ? [[key.value, this.typeOf(value)] as const] : [],
        );
        return mapType(openMembers(new Map(entries)), templateFacts);
      }
      case 'binary': {
        const { operator, left, right } = expression;
        if (/[<>=&|]/.test(operator)) return plainType('Boolean', templateFacts);
        return sumType(operator, this.typeOf(left), this.typeOf(right));
      }
      case 'parenthesized':
        return this.typeOf(expression.inner);
      case 'reference':
        return this.#typeOfOwn(expression);
      case 'word':
      case 'missing':
        return null;
    }
  }

  typeOfReference(reference: Reference, steps: number = reference.path.length): ValueType | null {
    const byStep = this.#bySteps.get(reference) ?? [];
    const found = byStep[steps];
    if (found !== undefined) return found;
    const type = this.#typeBehind(reference, steps);
    byStep[steps] = type;
    this.#bySteps.set(reference, byStep);
    return type;
  }

  #typeBehind({ name, path, start }: Reference, steps: number): ValueType | null {
    if (name === null) return null;
    const taken = path.slice(0, steps);
    if (this.#region.assigned.has(name.name)) {
      return stepThrough(this.typeOfVariable(name.name, start), taken);
    }
    const root = rootType(name.name, taken, this.#roots);
    return root && stepThrough(root.type, taken.slice(root.consumed));
  }

  typeOfVariable(name: string, offset: number): ValueType | null {
    const { root } = this.#region.parse;
    const definitions = definitionsReaching(this.scope.definitionsOf(name), root, offset);
    const types = definitions.map((definition) => this.#typeOfDefinition(definition));
    return this.#changes().applyTo(name, joinTypes(types), (one) => this.typeOf(one));
  }

  /** Of this tree; kept, since what is put into a map may be read from the same map. */
  #typeOfOwn(reference: Reference): ValueType | null {
    const found = this.#byReference.get(reference);
    if (found !== undefined) return found;
    this.#byReference.set(reference, null);
    const type = this.#typeBehind(reference, reference.path.length);
    this.#byReference.set(reference, type);
    return type;
  }

  #typeOfDefinition(definition: Definition): ValueType | null {
    const found = this.#byDefinition.get(definition);
    if (found !== undefined) return found;
    // Stands for the answer where the value leads back to itself.
    this.#byDefinition.set(definition, null);
    const type = this.#valueOf(definition);
    this.#byDefinition.set(definition, type);
    return type;
  }

  #valueOf({ node }: Definition): ValueType | null {
    switch (node.kind) {
      case 'set':
        return this.typeOf(node.value);
      case 'foreach': {
        const collection = this.typeOf(node.collection);
        return collection && roundType(collection);
      }
      default:
        return null;
    }
  }
}

/** A text on either side of `+` makes a text; of two numbers of one kind comes that kind. */
function sumType(
  operator: string,
  left: ValueType | null,
  right: ValueType | null,
): ValueType | null {
  const types = [left?.java, right?.java];
  if (operator === '+' && types.includes('String')) return plainType('String', templateFacts);
  return left !== null && left.java === right?.java ? plainType(left.java, templateFacts) : null;
}

function stepThrough(start: ValueType | null, steps: readonly PathStep[]): ValueType | null {
  return steps.reduce<ValueType | null>((type, step) => type && stepType(type, step), start);
}
