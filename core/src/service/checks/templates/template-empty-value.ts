import { declaredParameter } from '../../../gateway/declared-parameter.ts';
import type { Reference } from '../../../vtl/ast.ts';
import { plainString } from '../../../vtl/plain-string.ts';
import type { TemplateRegion } from '../../analysis.ts';
import type { TemplateTypes } from '../../types/type-flow.ts';
import type { PlacedTemplateCheck } from '../check.ts';
import { describedTypes } from './body-types.ts';
import { jsonPathNames } from './json-path-names.ts';
import { callOf, holesAtValues } from './json-place.ts';
import { isGuarded, isLenient, isPlainlyWritten, wholePathCall } from './json-type.ts';
import { valuesSeenBy } from './variable-values.ts';

/** A value of the JSON that is missing where the call does not bring it. */
export const templateEmptyValue: PlacedTemplateCheck = {
  code: 'template-empty-value',
  title: 'JSON value that may be missing',
  severity: 'hint',
  appliesTo: 'placed-template',
  *run(region) {
    if (isLenient(region)) return;
    const types = describedTypes(region);
    for (const reference of holesAtValues(region)) {
      const name = optionalName(reference, region, types);
      if (name === null || isGuarded(reference, name, region)) continue;
      const { start, end } = reference;
      const written = region.parse.text.slice(start, end);
      const newText = `#if(${written} != "")${written}#{else}null#end`;
      const fix = {
        title: "Print 'null' where it is missing",
        edits: [{ span: { start, end }, newText }],
      };
      yield {
        span: { start, end },
        message: `'${name}' is optional: without it nothing is printed here, and what comes out is no JSON.`,
        ...(isPlainlyWritten(reference) ? { fix } : {}),
      };
    }
  },
};

/** What the call may lack; null where it is there, or where nothing tells. */
function optionalName(
  reference: Reference,
  region: TemplateRegion,
  types: TemplateTypes | null,
): string | null {
  return (
    optionalParameter(reference, region) ?? (types && optionalProperty(reference, region, types))
  );
}

function optionalParameter(reference: Reference, region: TemplateRegion): string | null {
  const call = reference.path.length === 1 ? callOf(reference, 'input', 'params', region) : null;
  const name = plainString(call?.args[0]);
  const parameters = region.integration?.method.parameters ?? [];
  if (name === null || declaredParameter(parameters, 'path', name)) return null;
  const declared = parameters.filter((one) => one.name === name);
  return declared.length > 0 && declared.every(({ required }) => !required) ? name : null;
}

function optionalProperty(
  reference: Reference,
  region: TemplateRegion,
  types: TemplateTypes,
): string | null {
  const type = types.typeOfReference(reference);
  if (type?.facts.source !== 'schema' || type.facts.isOptional !== true) return null;
  // Text without quotes and a map have checks of their own.
  if (type.java === null || type.java === 'String' || type.java === 'Map') return null;
  const last = reference.path.at(-1);
  if (last?.kind === 'property') return isGiven(reference, region) ? null : last.name.name;
  const values = reference.path.length === 0 ? valuesSeenBy(reference, region) : [reference];
  const [value, other] = values ?? [];
  if (value?.kind !== 'reference' || other !== undefined) return null;
  const end = value.path.at(-1);
  if (end?.kind === 'property') return end.name.name;
  const path = plainString(wholePathCall(value, region)?.args[0]);
  return path === null ? null : (jsonPathNames(path).at(-1)?.name ?? null);
}

/** True where the template gives the property a value of its own, as a default. */
function isGiven({ name, path }: Reference, { assignedPaths }: TemplateRegion): boolean {
  const names = path.flatMap((step) => (step.kind === 'property' ? step.name.name : []));
  return assignedPaths.has([name?.name ?? '', ...names].join('.'));
}
