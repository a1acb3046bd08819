import type { Expression, MacroDirective, Node } from '../../vtl/ast.ts';
import type { Parse } from '../../vtl/parser.ts';
import { childrenOf } from '../../vtl/visit.ts';
import type { Macro } from '../machine.ts';
import type { Profile } from '../profile.ts';
import { firstTokenName } from '../references.ts';

/**
 * `#macro(name $a) … #end`: the macros that a template defines, by name; none where the profile
 * has none. Velocity defines them before anything runs, wherever they stand; the first of a name
 * stays. May overflow the stack on a tree that is too deep.
 */
export function macrosOf({ root, text }: Parse, profile: Profile): Map<string, Macro> {
  const macros = new Map<string, Macro>();
  if (profile.macros) collect(root, text, macros);
  return macros;
}

/** A macro inside another comes before it, as the inner directive is complete first. */
function collect(node: Node, text: string, macros: Map<string, Macro>): void {
  for (const child of childrenOf(node)) collect(child, text, macros);
  if (node.kind !== 'macro' || node.name.kind !== 'word' || macros.has(node.name.value)) return;
  macros.set(node.name.value, macroOf(node, node.name.value, text));
}

function macroOf({ parameters, body }: MacroDirective, name: string, text: string): Macro {
  return {
    name,
    parameters: parameters.map((parameter) => parameterName(parameter, text)),
    body: body.children,
    text,
  };
}

/** Velocity takes the parameter's first token without its `$`. */
function parameterName(parameter: Expression, text: string): string {
  if (parameter.kind === 'reference') return firstTokenName(parameter);
  return text.slice(parameter.start, parameter.end);
}
