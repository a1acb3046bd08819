import {
  findMember,
  isCatalogueRoot,
  methodForms,
  membersOf,
  type CatalogueRoot,
  type Member,
  type TemplatePhase,
} from '../../gateway/catalogue.ts';
import type { PathStep } from '../../vtl/ast.ts';
import { memberDocs } from '../catalogue-docs.ts';
import { foreachDocs, leadsToLoop } from '../root-docs.ts';
import { stepAt } from './step-at.ts';
import type { HoverSource } from './source.ts';

/** A member of `$input`, `$util`, `$context`, `$stageVariables` or `$foreach`. */
export const member: HoverSource = (spot) => {
  const found = stepAt(spot);
  if (found === null || spot.region.assigned.has(found.root) || spot.region.home === 'appsync')
    return null;
  const { root, steps, step } = found;
  const span = step.name;
  if (root === 'foreach') {
    const docs = leadsToLoop(steps.slice(0, -1)) ? foreachDocs[step.name.name] : undefined;
    return docs === undefined
      ? null
      : { span, contents: `\`$foreach.${step.name.name}\`: ${docs.type}\n\n${docs.doc}` };
  }
  if (!isCatalogueRoot(root)) return null;
  const phase = `${spot.region.phase ?? 'request'}-template` as const;
  const known = memberAt(root, steps, phase);
  return known === null ? null : { span, contents: memberDocs(root, known) };
};

function memberAt(
  root: CatalogueRoot,
  steps: readonly PathStep[],
  phase: TemplatePhase,
): Member | null {
  const names: string[] = [];
  for (const step of steps) {
    if (step.kind === 'index') return null;
    if (step.kind === 'method') {
      const isAll = names.length === 0 && steps.length === 1;
      return isAll ? formOf(root, step.name.name, step.args.length) : null;
    }
    names.push(step.name.name);
  }
  const found = findMember(root, names, phase);
  if (found.kind === 'member' && found.consumed === names.length) return found.member;
  return membersOf(root).find(({ name }) => name === names.join('.')) ?? null;
}

function formOf(root: CatalogueRoot, name: string, count: number): Member | null {
  const forms = methodForms(root, name);
  return forms.find(({ params }) => params.length === count) ?? forms[0] ?? null;
}
