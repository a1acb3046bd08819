/**
 * velocityjs itself, with its three ways out of the data barred: names, methods and macros. It
 * overrides inner parts of one version of velocityjs, which `package.json` therefore pins; the
 * attacks of `test/gateway/velocityjs-attacks.test.ts` tell when an update has moved them.
 */
import { Compile, parse } from 'velocityjs';
import { leadsOut, tame, type Plain } from './velocityjs-data.ts';
import { javaScriptMethod, type MethodCall, type MethodHandler } from './velocityjs-methods.ts';

/**
 * Renders a template over plain data. Throws what velocityjs throws, and may run for ever, which
 * is the worker's to end. `handlers` are asked for a method before velocityjs's own.
 */
export function renderContained(
  template: string,
  variables: Plain,
  handlers: readonly MethodHandler[],
): string {
  const contained = new Contained(parse(template), { customMethodHandlers: [...handlers] });
  return contained.render(variables);
}

type Node = ConstructorParameters<typeof Compile>[0][number];

interface Method {
  readonly id: string;
  readonly args?: readonly Node[] | false;
}

class Contained extends Compile {
  /** velocityjs asks this for every name, read or written; `isEnd` is the name that is written. */
  protected isBlockedPathKey(base: unknown, key: string, isEnd = false): boolean {
    if (key === '__proto__') return true;
    return isEnd ? typeof base === 'function' : leadsOut(base, key);
  }

  /** velocityjs calls whatever function it finds under the name; here a method is one of a list. */
  protected getPropMethod(method: Method, receiver: unknown): unknown {
    const params = (method.args || []).map((arg): unknown => this.getLiteral(arg));
    const call: MethodCall = { property: method.id, context: receiver, params };
    tame(receiver);
    const handlers = this.config.customMethodHandlers as readonly MethodHandler[] | undefined;
    const handler = handlers?.find((one) => one.match(call));
    const value = handler === undefined ? javaScriptMethod(call) : handler.resolve(call);
    return typeof value === 'function' ? undefined : value;
  }

  /** velocityjs takes members of `Object.prototype` for macros, and a list for a tree to run. */
  protected override getMacro(...call: [macro: Node, bodyContent?: string]): string {
    const { id, args } = call[0] as unknown as Method;
    if (Object.hasOwn(this.macrosStore, id) || id === 'stop') {
      // The types leave out the content of a block macro.
      const getMacro: (...call: [Node, string?]) => string = super.getMacro.bind(this);
      return getMacro(...call);
    }
    const first = id === 'eval' && args ? args[0] : undefined;
    const text: unknown = first && this.getLiteral(first);
    return typeof text === 'string' ? this.eval(text) : '';
  }
}
