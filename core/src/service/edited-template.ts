import type { FoundIntegration } from '../openapi/found-integration.ts';
import type { HostNode, ScalarNode } from '../openapi/host-tree.ts';
import { patchOf } from '../openapi/patch-document.ts';
import type { ScalarEdit } from '../openapi/replace-scalar.ts';
import type { Analysis } from './analysis.ts';

/** How a version of a file differs from an older one: in the inside of one template. */
export interface EditedTemplate {
  readonly edit: ScalarEdit;
  readonly baseText: string;
  /** Those that hold the template; several where they are shared. */
  readonly integrations: ReadonlySet<FoundIntegration>;
}

/**
 * What was edited since the file was last parsed as a whole; null where it was parsed, and where
 * the edit was not in a template alone: then it may bear on anything in the file.
 */
export function editedTemplate({ document, integrations }: Analysis): EditedTemplate | null {
  const patch = document && patchOf(document.roots);
  if (!patch) return null;
  const { base, edit } = patch;
  // An alias shows the scalar in a second place, which its span does not tell.
  if (aliasTargets(base.roots).some((target) => holds(target, edit.old))) return null;
  const edited = integrations.filter(({ node }) => holds(node, edit.edited));
  const isTemplate = edited.some(({ requestTemplates, responses }) =>
    [...requestTemplates, ...responses.flatMap(({ responseTemplates }) => responseTemplates)].some(
      ({ scalar }) => scalar === edit.edited,
    ),
  );
  if (!isTemplate) return null;
  return { edit, baseText: base.text, integrations: new Set(edited) };
}

function holds({ span }: HostNode, scalar: ScalarNode): boolean {
  return span.start <= scalar.span.start && scalar.span.end <= span.end;
}

const targets = new WeakMap<readonly HostNode[], readonly HostNode[]>();

/** The nodes that aliases name; worked out once for each parsed tree. */
function aliasTargets(roots: readonly HostNode[]): readonly HostNode[] {
  const known = targets.get(roots);
  if (known !== undefined) return known;
  const found: HostNode[] = [];
  const pending = [...roots];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'alias' && node.target !== null) found.push(node.target);
    if (node.kind === 'list') pending.push(...node.items);
    if (node.kind === 'map') for (const { value } of node.entries) pending.push(value);
  }
  targets.set(roots, found);
  return found;
}
