import type { Reference } from '../../../vtl/ast.ts';
import { plainString } from '../../../vtl/plain-string.ts';
import type { TemplateRegion } from '../../analysis.ts';
import type { Fix } from '../../diagnostic.ts';
import { ownTypesOf } from '../../types/template-types.ts';
import type { TemplateTypes } from '../../types/type-flow.ts';
import type { PlacedTemplateCheck } from '../check.ts';
import { describedTypes } from './body-types.ts';
import { placedHoles } from './json-place.ts';
import { isPlainlyWritten, readAsJson, wholePathCall } from './json-type.ts';
import { valuesSeenBy } from './variable-values.ts';

/** A map prints as Java writes it, `{a=b}`, which is no JSON (aws-recorded renders). */
export const templateMapPrinted: PlacedTemplateCheck = {
  code: 'template-map-printed',
  title: 'Map printed into JSON',
  severity: 'warning',
  appliesTo: 'placed-template',
  *run(region) {
    const types = describedTypes(region) ?? ownTypesOf(region);
    for (const [reference, { place }] of placedHoles(region)) {
      if (place !== 'value' && place !== 'string') continue;
      if (reference.inert) continue;
      const isSure = isMap(reference, types);
      // Between quotes the body may well be meant as a text.
      if (!isSure && (place === 'string' || !isWholeBody(reference, types, region))) continue;
      const { start, end } = reference;
      const fix = place === 'value' ? jsonFix(reference, region) : null;
      yield {
        span: { start, end },
        message: `${isSure ? 'A map prints' : 'This is all of the body, and a map in it prints'} as '{name=value}', which is no JSON; $input.json prints the body or a part of it as JSON.`,
        ...(isSure ? {} : { severity: 'hint' }),
        ...(fix && { fix }),
      };
    }
  },
};

/** Of `$context` it is not known what its maps print. */
function isMap(reference: Reference, types: TemplateTypes): boolean {
  const type = types.typeOfReference(reference);
  if (type?.java !== 'Map') return false;
  const { source } = type.facts;
  const isParameters = source === 'catalogue' && reference.name?.name === 'input';
  return source === 'schema' || source === 'template' || isParameters;
}

/** True for `$input.path('$')` where nothing tells what the body is: an object, most likely. */
function isWholeBody(reference: Reference, types: TemplateTypes, region: TemplateRegion): boolean {
  return pathOf(reference, region) === '$' && types.typeOfReference(reference) === null;
}

/** The reference as a part of the body, read as JSON; null where it cannot be told. */
function jsonFix(reference: Reference, region: TemplateRegion): Fix | null {
  if (!isPlainlyWritten(reference)) return null;
  const call = wholePathCall(reference, region);
  if (call !== null) return readAsJson(call);
  const path = pathOf(reference, region);
  if (path === null) return null;
  const { start, end } = reference;
  const newText = `$input.json('${path}')`;
  return { title: `Replace with ${newText}`, edits: [{ span: { start, end }, newText }] };
}

/** `$.a.b` of `$input.path('$.a').b`, and of `$a.b` where the template sets `$a` to that once. */
function pathOf(reference: Reference, region: TemplateRegion): string | null {
  const isCall = reference.name?.name === 'input' && !region.assigned.has('input');
  const [value, other] = isCall ? [reference] : (valuesSeenBy(reference, region) ?? []);
  if (value?.kind !== 'reference' || other !== undefined) return null;
  const head = { ...value, path: value.path.slice(0, 1) };
  const root = plainString(wholePathCall(head, region)?.args[0]);
  if (root === null || !/^\$[\w.[\]-]*$/.test(root)) return null;
  const steps = [...value.path.slice(1), ...(isCall ? [] : reference.path)];
  const names = steps.flatMap((step) => (step.kind === 'property' ? `.${step.name.name}` : []));
  return names.length === steps.length ? root + names.join('') : null;
}
