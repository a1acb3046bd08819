/** Signature help in templates: methods of `$input`, `$util` and Java's, and the template's macros. */
import { isCatalogueRoot, javaMethodsOf, methodForms } from '../../gateway/catalogue.ts';
import type { MacroCall, Method, Reference } from '../../vtl/ast.ts';
import { parse } from '../../vtl/parser.ts';
import { walk } from '../../vtl/visit.ts';
import type { Analysis, TemplateRegion } from '../analysis.ts';
import { memberSignature } from '../catalogue-docs.ts';
import { regionAt } from '../region-at.ts';
import { noScenarios, type SavedScenario } from '../types/saved-scenarios.ts';
import { shownTypesOf } from '../types/template-types.ts';
import { callAt, type CallAt } from './call-at.ts';
import type { Signature, SignatureHelp } from './signature.ts';

/**
 * Null where no call of ours is around the cursor, or nothing is known of what it calls. The
 * document's saved scenarios show what values hold.
 */
export function signatureHelp(
  analysis: Analysis,
  fileOffset: number,
  saved: readonly SavedScenario[] = noScenarios,
): SignatureHelp | null {
  const place = regionAt(analysis, fileOffset);
  if (place === null || place.region.home === 'appsync') return null;
  const { region, offset } = place;
  const call = callAt(region.parse.root, region.text, offset) ?? halfTyped(region.text, offset);
  if (call === null) return null;
  const { node, argument } = call;
  const signatures =
    node.kind === 'macro'
      ? macroSignatures(node.call, region)
      : methodSignatures(node.reference, node.method, region, saved);
  if (signatures.length === 0) return null;
  const count = node.kind === 'macro' ? node.call.args.length : node.method.args.length;
  const wanted = Math.max(count, argument + 1);
  const fits = signatures.findIndex(({ parameters }) => parameters.length >= wanted);
  return { signatures, active: Math.max(fits, 0), argument };
}

/** A call without its parenthesis is none to the parser; it is asked what one with it would be. */
function halfTyped(text: string, offset: number): CallAt | null {
  const probe = `${text.slice(0, offset)}0)`;
  return callAt(parse(probe).root, probe, offset);
}

function methodSignatures(
  reference: Reference,
  method: Method,
  region: TemplateRegion,
  saved: readonly SavedScenario[],
): readonly Signature[] {
  const root = reference.name?.name ?? '';
  const at = reference.path.indexOf(method);
  if (at === 0 && isCatalogueRoot(root) && !region.assigned.has(root)) {
    return methodForms(root, method.name.name).map((form) => ({
      label: memberSignature(form),
      documentation: form.doc,
      parameters: form.params.map(({ name, type, doc }) => ({
        label: `${name}: ${type}`,
        documentation: doc,
      })),
    }));
  }
  const type = shownTypesOf(region, saved).typeOfReference(reference, at);
  const receivers = type?.java == null ? ['String', 'List', 'Map'] : [type.java];
  const labels = new Set<string>();
  return receivers.flatMap((receiver) =>
    javaMethodsOf(receiver).flatMap(({ name, signature, doc, params }) => {
      if (name !== method.name.name || labels.has(signature)) return [];
      labels.add(signature);
      const parameters = params.map((one) => ({
        label: `${one.type} ${one.name}`,
        documentation: one.doc,
      }));
      return [{ label: signature, documentation: doc, parameters }];
    }),
  );
}

/** API Gateway runs no macros; a `.vtl` file may be somebody else's. */
function macroSignatures(
  { name }: MacroCall,
  { parse: { root }, text }: TemplateRegion,
): readonly Signature[] {
  const found: Signature[] = [];
  walk(root, (node) => {
    if (node.kind !== 'macro' || node.name.kind === 'missing' || node.name.value !== name)
      return undefined;
    const parameters = node.parameters.map(({ start, end }) => text.slice(start, end));
    found.push({
      label: `#${name}(${parameters.join(' ')})`,
      documentation: 'A macro of this template.',
      parameters: parameters.map((label) => ({ label, documentation: '' })),
    });
    return undefined;
  });
  return found;
}
