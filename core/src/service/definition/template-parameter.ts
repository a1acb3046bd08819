import { declaredParameter } from '../../gateway/declared-parameter.ts';
import type { DeclaredParameter } from '../../gateway/integration.ts';
import type { Span } from '../../text/span.ts';
import type { Expression, Reference } from '../../vtl/ast.ts';
import { withoutQuotes } from '../checks/field-text.ts';
import type { LinkSource } from './source.ts';

/** Where `$input.params('x')` looks, in this order. Source: Developer Guide, `$input` variables. */
const SEARCHED = ['path', 'query', 'header'] as const;

/** The words behind `$input.params()`. */
const LOCATIONS: Readonly<Record<string, DeclaredParameter['location']>> = {
  header: 'header',
  path: 'path',
  querystring: 'query',
};

/** `$input.params('id')` or `$input.params().path.id`, and the parameter that the method declares. */
export const templateParameter: LinkSource = function* (analysis) {
  for (const integration of analysis.integrations) {
    const { parameters } = integration.method;
    for (const { references, map } of parameters.length > 0
      ? analysis.regionsOf(integration)
      : []) {
      for (const reference of references) {
        const named = parameterNamed(reference);
        if (named === null) continue;
        const found = named.locations.flatMap(
          (location) => declaredParameter(parameters, location, named.name) ?? [],
        );
        const [first] = found;
        if (!first) continue;
        yield { origin: map.toFile(named.span), target: withoutQuotes(analysis.text, first.key) };
      }
    }
  }
};

interface NamedParameter {
  readonly name: string;
  readonly span: Span;
  readonly locations: readonly DeclaredParameter['location'][];
}

function parameterNamed({ name, path }: Reference): NamedParameter | null {
  const [call, place, member] = path;
  if (name?.name !== 'input' || call?.kind !== 'method' || call.name.name !== 'params') return null;
  const [argument] = call.args;
  if (argument !== undefined) return literal(argument, SEARCHED);
  const location = place?.kind === 'property' ? LOCATIONS[place.name.name] : undefined;
  if (location === undefined || member === undefined) return null;
  if (member.kind === 'property') {
    return { name: member.name.name, span: member.name, locations: [location] };
  }
  const key = member.kind === 'index' ? member.index : member.args[0];
  const isRead = member.kind === 'index' || member.name.name === 'get';
  return isRead && key !== undefined ? literal(key, [location]) : null;
}

/** A string in which nothing is filled in, without its quotes. */
function literal(
  expression: Expression,
  locations: NamedParameter['locations'],
): NamedParameter | null {
  if (expression.kind !== 'string' || expression.template !== null) return null;
  const { value, start, end, closed } = expression;
  return { name: value, span: { start: start + 1, end: closed ? end - 1 : end }, locations };
}
