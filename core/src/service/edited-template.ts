import { aliasesIn } from '../openapi/aliases-in.ts';
import { findApis } from '../openapi/find-apis.ts';
import { findIntegrations } from '../openapi/find-integrations.ts';
import type { FoundIntegration } from '../openapi/found-integration.ts';
import type { HostNode, ScalarNode } from '../openapi/host-tree.ts';
import { movedApi, movedIntegration } from '../openapi/moved-integration.ts';
import type { ParsedDocument } from '../openapi/parse-document.ts';
import { patchOf } from '../openapi/patch-document.ts';
import type { EditedPart } from './edited-part.ts';

/**
 * What was edited since the file was last parsed as a whole; null where it was parsed, and where
 * the edit was not in a template alone. What is asked of the older version has mostly been worked
 * out for it before.
 */
export function editedTemplate(document: ParsedDocument): EditedPart | null {
  const patch = patchOf(document.roots);
  if (patch === null) return null;
  const { base, edit } = patch;
  const { old, edited } = edit;
  if (old.kind !== 'scalar' || edited.kind !== 'scalar') return null;
  // An alias shows the scalar in a second place, which its span does not tell.
  if (aliasesIn(base.roots).some(({ target }) => target && holds(target, old))) return null;
  const before = findIntegrations(base);
  const integrations: FoundIntegration[] = [];
  for (const integration of before) {
    if (!holds(integration.node, old)) continue;
    const moved = movedIntegration(integration, document, patch);
    if (moved === null) return null;
    integrations.push(moved);
  }
  if (!integrations.some((integration) => hasTemplate(integration, edited))) return null;
  return {
    edit,
    baseText: base.text,
    before,
    integrations,
    apis: [],
    pointers: null,
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
