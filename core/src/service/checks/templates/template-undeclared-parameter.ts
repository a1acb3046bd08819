import { pathVariables } from '../../../gateway/path-variables.ts';
import { closest } from '../../../text/closest.ts';
import type { DeclaredParameter, Method } from '../../../gateway/integration.ts';
import type { Expression, Reference } from '../../../vtl/ast.ts';
import { plainString } from '../../../vtl/plain-string.ts';
import type { TemplateRegion } from '../../analysis.ts';
import type { Finding, PlacedTemplateCheck } from '../check.ts';
import { suggestion } from '../suggestion.ts';
import { isUndeclared } from '../undeclared-parameter.ts';
import { callOf } from './json-place.ts';
import { placeInLiteral } from './literal-text.ts';

/**
 * A parameter that the method does not have. A template also gets the query parameters and headers
 * that nobody declared, so of these only a name is reported that is nearly a declared one; a path
 * has the variables that stand in it, and no other.
 */
export const templateUndeclaredParameter: PlacedTemplateCheck = {
  code: 'template-undeclared-parameter',
  title: 'Parameter that the method does not have',
  severity: 'warning',
  appliesTo: 'placed-template',
  *run(region) {
    const { integration, references } = region;
    if (integration === null || integration.method.hidesParameters !== false) return;
    const asked = references.flatMap((reference) => askedBy(reference, region) ?? []);
    const names = new Set(asked.map(({ name }) => name));
    for (const one of asked) {
      // The path of a method's resource stands in other resources.
      if (integration.spelling !== 'openapi' && (one.location ?? 'path') === 'path') continue;
      const locations = one.location === null ? everyLocation : [one.location];
      const { name } = one;
      if (!locations.every((location) => isUndeclared(integration, { location, name }))) continue;
      const finding = judge(one, integration.method, names);
      if (finding !== null) yield finding;
    }
  },
};

type Location = DeclaredParameter['location'];

const everyLocation: readonly Location[] = ['path', 'query', 'header'];

interface Asked {
  readonly name: string;
  /** Null for `$input.params('x')`, which looks into all of them. */
  readonly location: Location | null;
  readonly argument: Expression;
}

const locationNames: Readonly<Record<string, Location>> = {
  path: 'path',
  querystring: 'query',
  header: 'header',
};

/** `$input.params('x')` and `$input.params().path.get('x')`; null for all else. */
function askedBy(reference: Reference, region: TemplateRegion): Asked | null {
  const call = callOf(reference, 'input', 'params', region);
  if (call === null) return null;
  const [, step, key] = reference.path;
  if (call.args.length > 0) return named(call.args[0], null);
  const location = step?.kind === 'property' ? (locationNames[step.name.name] ?? null) : null;
  if (location === null) return null;
  if (key?.kind === 'index') return named(key.index, location);
  const isGet = key?.kind === 'method' && key.name.name === 'get';
  return isGet ? named(key.args[0], location) : null;
}

function named(argument: Expression | undefined, location: Location | null): Asked | null {
  const name = plainString(argument);
  return argument === undefined || name === null ? null : { name, location, argument };
}

/** Shorter names are near too many others. */
const leastLength = 4;

/** Headers that every client sends, or that AWS adds. */
const wellKnown =
  /^(?:accept(?:-\w+)?|authorization|cache-control|content-\w+|cookie|date|forwarded|host|if-[\w-]+|origin|range|referer|user-agent|via|x-amz[\w-]*|x-api-key|x-forwarded-\w+|cloudfront-[\w-]+)$/i;

function judge(asked: Asked, method: Method, names: ReadonlySet<string>): Finding | null {
  const { name, location, argument } = asked;
  const candidates = candidatesOf(method, location).filter((candidate) => !names.has(candidate));
  const isNamed = name.length >= leastLength && (location === 'path' || !wellKnown.test(name));
  const meant = isNamed ? closest(name, candidates) : undefined;
  if (meant === undefined && location !== 'path') return null;
  const place = placeInLiteral(argument, name, { start: 0, end: name.length });
  const { start, end } = place ?? argument;
  const near = suggestion({ start, end }, meant);
  const what =
    location === 'path'
      ? `The path '${method.path}' has no variable '${name}': API Gateway prints nothing for it.`
      : `The method declares no parameter '${name}', and one of nearly that name.`;
  return {
    span: { start, end },
    message: what + near.question,
    ...(place === null ? {} : near.fix),
  };
}

function candidatesOf({ parameters, path }: Method, location: Location | null): readonly string[] {
  const declared = parameters.filter((one) => location === null || one.location === location);
  const inPath = location === null || location === 'path' ? pathVariables(path) : [];
  return [...new Set([...declared, ...inPath].map(({ name }) => name))];
}
