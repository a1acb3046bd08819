import type { Reference } from '../../../vtl/ast.ts';
import type { TemplateRegion } from '../../analysis.ts';
import type { PlacedTemplateCheck } from '../check.ts';
import { describedTypes } from './body-types.ts';
import { formParts } from './form-text.ts';
import { callOf } from './json-place.ts';
import { isPlainlyWritten } from './json-type.ts';
import { memberPath } from './member-path.ts';
import { templateScope } from './variable-values.ts';

/** A value of the call in a form: a `&` in it begins another member, a `+` is read as a blank. */
export const templateFormUnencoded: PlacedTemplateCheck = {
  code: 'template-form-unencoded',
  title: 'Input in a form without urlEncode',
  severity: 'warning',
  appliesTo: 'placed-template',
  *run(region) {
    let before = '';
    for (const part of formParts(region) ?? []) {
      if (part.kind === 'text') {
        before += part.value;
        continue;
      }
      if (!/=[^&]*$/.test(before) || !isOfCall(part, region) || isSafe(part, region)) continue;
      const { start, end } = part;
      const newText = `$util.urlEncode(${region.parse.text.slice(start, end)})`;
      const fix = { title: 'Encode it for the form', edits: [{ span: { start, end }, newText }] };
      yield {
        span: { start, end },
        message:
          "A '&', '+' or '%' in this value is read as a part of the form, and lets the caller add members of their own. $util.urlEncode encodes it.",
        ...(isPlainlyWritten(part) ? { fix } : {}),
      };
    }
  },
};

/** Variables are followed this far. */
const mostSteps = 4;

/** What `$input` gives, and what is found in it: by properties, through variables and loops. */
function isOfCall(reference: Reference, region: TemplateRegion, step = 0): boolean {
  if (reference.inert || reference.escapes > 0 || step > mostSteps) return false;
  const name = reference.name?.name ?? '';
  if (!region.assigned.has(name)) return isInput(reference, region);
  if (reference.path.some(({ kind }) => kind !== 'property')) return false;
  return templateScope(region)
    .definitionsOf(name)
    .every(({ node }) => {
      if (node.kind !== 'set' && node.kind !== 'foreach') return false;
      const from = node.kind === 'set' ? node.value : node.collection;
      return from.kind === 'reference' && isOfCall(from, region, step + 1);
    });
}

function isInput(reference: Reference, region: TemplateRegion): boolean {
  const path = memberPath(reference);
  if (path?.root !== 'input') return false;
  const [, ...rest] = reference.path;
  if (path.properties[0]?.name === 'body') return rest.length === 0;
  if (callOf(reference, 'input', 'path', region)?.args.length === 1)
    return rest.every(({ kind }) => kind === 'property');
  return (
    rest.length === 0 &&
    ['json', 'params'].some((name) => callOf(reference, 'input', name, region)?.args.length === 1)
  );
}

/** Numbers, booleans and the few texts of an `enum` hold no sign of a form. */
function isSafe(reference: Reference, region: TemplateRegion): boolean {
  const type = describedTypes(region)?.typeOfReference(reference);
  if (type?.facts.source !== 'schema') return false;
  const { allowed } = type.facts;
  if (allowed !== undefined) return allowed.every((one) => /^"?[\w.~-]*"?$/.test(one));
  return ['Integer', 'Long', 'Double', 'Boolean'].includes(type.java ?? '');
}
