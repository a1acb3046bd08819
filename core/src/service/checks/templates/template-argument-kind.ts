import { methodForms } from '../../../gateway/catalogue.ts';
import type { Expression } from '../../../vtl/ast.ts';
import type { TemplateRegion } from '../../analysis.ts';
import { ownTypesOf } from '../../types/template-types.ts';
import type { Finding, PlacedTemplateCheck } from '../check.ts';
import { describedTypes } from './body-types.ts';
import { memberPath } from './member-path.ts';

/** A number, a list or a map for a method of `$input` or `$util` that takes text. */
export const templateArgumentKind: PlacedTemplateCheck = {
  code: 'template-argument-kind',
  title: 'Argument that is no text',
  severity: 'warning',
  appliesTo: 'placed-template',
  *run(region) {
    if (region.home !== 'api-gateway') return;
    for (const reference of region.references) {
      const path = memberPath(reference);
      if (path === null || path.properties.length > 0 || path.call?.closed !== true) continue;
      if ((path.root !== 'input' && path.root !== 'util') || region.assigned.has(path.root))
        continue;
      const [argument, other] = path.call.args;
      if (argument === undefined || other !== undefined) continue;
      const { name } = path.call.name;
      const form = methodForms(path.root, name).find(({ params }) => params.length === 1);
      if (form?.params[0]?.type !== 'String') continue;
      const finding = judge(argument, `$${path.root}.${name}`, path.root, region);
      if (finding !== null) yield finding;
    }
  },
};

function judge(
  argument: Expression,
  method: string,
  root: 'input' | 'util',
  region: TemplateRegion,
): Finding | null {
  const kind = kindOf(argument, region);
  // What `$util` makes of a number is not known.
  if (kind === null || (kind === 'number' && root === 'util')) return null;
  const { start, end } = argument;
  const message = `'${method}' takes text, and this is a ${kind}; nothing of use comes out (what API Gateway prints is unconfirmed).`;
  return { span: { start, end }, message };
}

function kindOf(argument: Expression, region: TemplateRegion): 'number' | 'list' | 'map' | null {
  switch (argument.kind) {
    case 'number':
      return 'number';
    case 'list':
    case 'range':
      return 'list';
    case 'map':
      return 'map';
    case 'reference': {
      const types = describedTypes(region) ?? ownTypesOf(region);
      const type = argument.inert ? null : types.typeOfReference(argument);
      if (type === null || !['template', 'schema'].includes(type.facts.source)) return null;
      return type.java === 'Map' ? 'map' : type.java === 'List' ? 'list' : null;
    }
    default:
      return null;
  }
}
