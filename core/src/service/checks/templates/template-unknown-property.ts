import { closest } from '../../../text/closest.ts';
import type { Span } from '../../../text/span.ts';
import type { Expression, PathStep, Reference } from '../../../vtl/ast.ts';
import { plainString } from '../../../vtl/plain-string.ts';
import type { TemplateRegion } from '../../analysis.ts';
import { typeAtPath } from '../../types/path-type.ts';
import type { TemplateTypes } from '../../types/type-flow.ts';
import type { ValueType } from '../../types/value-type.ts';
import type { Finding, PlacedTemplateCheck } from '../check.ts';
import { suggestion } from '../suggestion.ts';
import { describedTypes } from './body-types.ts';
import { callOf } from './json-place.ts';
import { jsonPathNames } from './json-path-names.ts';
import { placeInLiteral } from './literal-text.ts';

/**
 * A property of the request body that its schema does not have. A schema that is open for others
 * speaks of a slip of the pen only.
 */
export const templateUnknownProperty: PlacedTemplateCheck = {
  code: 'template-unknown-property',
  title: 'Property that the schema of the body does not have',
  severity: 'warning',
  appliesTo: 'placed-template',
  *run(region) {
    const types = describedTypes(region);
    if (types === null) return;
    for (const reference of region.references) {
      if (reference.inert) continue;
      yield* inPath(reference, region, types);
      yield* inSteps(reference, types);
    }
  },
};

/** The names of `$input.path('$.a.b')` and `$input.json('$.a.b')`. */
function* inPath(
  reference: Reference,
  region: TemplateRegion,
  { payload }: TemplateTypes,
): Iterable<Finding> {
  const call =
    callOf(reference, 'input', 'path', region) ?? callOf(reference, 'input', 'json', region);
  const [argument] = call?.args ?? [];
  const text = plainString(argument);
  if (argument === undefined || text === null) return;
  for (const { name, span, before } of jsonPathNames(text)) {
    const owner = typeAtPath(payload, { fromRoot: true, steps: before, isDefinite: true });
    const finding = judge(owner, name, placeInLiteral(argument, text, span), argument);
    if (finding === null) continue;
    yield finding;
    return;
  }
}

/** The names of `$root.a.b`, `$root.get('a')` and `$root['a']`. */
function* inSteps(reference: Reference, types: TemplateTypes): Iterable<Finding> {
  for (const [index, step] of reference.path.entries()) {
    const asked = nameOf(step);
    if (asked === null) continue;
    const owner = types.typeOfReference(reference, index);
    const finding = judge(owner, asked.name, asked.place, asked.whole);
    if (finding === null) continue;
    yield finding;
    return;
  }
}

interface AskedName {
  readonly name: string;
  /** Null where it cannot be replaced. */
  readonly place: Span | null;
  readonly whole: Span;
}

function nameOf(step: PathStep): AskedName | null {
  if (step.kind === 'property') {
    const { name } = step;
    // Java's getters come before a map's keys.
    if (name.name === 'class' || name.name === 'empty') return null;
    return { name: name.name, place: name, whole: name };
  }
  if (step.kind === 'index') return nameIn(step.index);
  return step.name.name === 'get' ? nameIn(step.args[0]) : null;
}

function nameIn(expression: Expression | undefined): AskedName | null {
  const text = plainString(expression);
  if (expression === undefined || text === null) return null;
  const place = placeInLiteral(expression, text, { start: 0, end: text.length });
  return { name: text, place, whole: expression };
}

/** Shorter names are near too many others. */
const leastLength = 4;

function judge(
  owner: ValueType | null,
  name: string,
  place: Span | null,
  whole: Span,
): Finding | null {
  const members = owner?.java === 'Map' && owner.facts.source === 'schema' ? owner.members : null;
  if (members === null || members.names.includes(name) || members.of(name) !== null) return null;
  const meant =
    name.length < leastLength && !members.isClosed ? undefined : closest(name, members.names);
  if (meant === undefined && !members.isClosed) return null;
  const { start, end } = place ?? whole;
  const near = suggestion({ start, end }, meant);
  const why = members.isClosed ? ' and allows no other' : '';
  const message = `The schema of the request body has no property '${name}' here${why}; API Gateway prints nothing for it.${near.question}`;
  return { span: { start, end }, message, ...(place === null ? {} : near.fix) };
}
