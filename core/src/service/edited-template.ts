import { findApis } from '../openapi/find-apis.ts';
import { findIntegrations } from '../openapi/find-integrations.ts';
import type { FoundApi } from '../openapi/found-api.ts';
import type { FoundIntegration } from '../openapi/found-integration.ts';
import type { HostNode, ScalarNode } from '../openapi/host-tree.ts';
import { movedApi, movedIntegration } from '../openapi/moved-integration.ts';
import type { ParsedDocument } from '../openapi/parse-document.ts';
import { patchOf } from '../openapi/patch-document.ts';
import type { ScalarEdit } from '../openapi/replace-scalar.ts';

/** How a version of a file differs from an older one: in the inside of one template. */
export interface EditedTemplate {
  readonly edit: ScalarEdit;
  /** The older version. */
  readonly baseText: string;
  /** Those that hold the template, as they are now; several where they are shared. */
  readonly integrations: readonly FoundIntegration[];
  /** The API of one of these. */
  readonly apiOf: (integration: FoundIntegration) => FoundApi | null;
}

/**
 * What was edited since the file was last parsed as a whole; null where it was parsed, and where
 * the edit was not in a template alone: then it may bear on anything in the file. What is asked of
 * the older version has mostly been worked out for it before.
 */
export function editedTemplate(document: ParsedDocument): EditedTemplate | null {
  const patch = patchOf(document.roots);
  if (patch === null) return null;
  const { base, edit } = patch;
  // An alias shows the scalar in a second place, which its span does not tell.
  if (aliasTargets(base.roots).some((target) => holds(target, edit.old))) return null;
  const before = findIntegrations(base);
  const integrations: FoundIntegration[] = [];
  for (const integration of before) {
    if (!holds(integration.node, edit.old)) continue;
    const moved = movedIntegration(integration, document, patch);
    if (moved === null) return null;
    integrations.push(moved);
  }
  if (!integrations.some((integration) => hasTemplate(integration, edit.edited))) return null;
  return {
    edit,
    baseText: base.text,
    integrations,
    apiOf({ operation }) {
      const root = operation?.api.root;
      const api = findApis(base, before).find((one) => patch.move(one.place.root) === root);
      return api === undefined ? null : movedApi(api, () => findIntegrations(document), patch);
    },
  };
}

function hasTemplate(
  { requestTemplates, responses }: FoundIntegration,
  scalar: ScalarNode,
): boolean {
  const ofResponses = responses.flatMap(({ responseTemplates }) => responseTemplates);
  return [...requestTemplates, ...ofResponses].some((template) => template.scalar === scalar);
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
