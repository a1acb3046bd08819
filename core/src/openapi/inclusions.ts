/**
 * What CloudFormation brings into a file from elsewhere, which nobody has read: by `Fn::Transform`
 * (its macro `AWS::Include` reads another file), or an API's document by SAM's `DefinitionUri`.
 */
import { asMap, asScalar, findEntry, isNothing, resolveAlias, valueOf } from './host-tree.ts';
import type { HostNode } from './host-tree.ts';
import type { OperationPlace } from './found-integration.ts';
import { intrinsicOf, subString } from './placeholders.ts';
import { INTEGRATION_KEY } from './places/operations.ts';

export interface Inclusion {
  /** `AWS::Include`, a macro's own name, `Fn::Transform` where that is not known, or `DefinitionUri`. */
  readonly by: string;
  /** The file as it is written there; null where none is named, or only at deployment. */
  readonly from: string | null;
}

/** What brings in the integration of an operation, or all of the operation; null where nothing does. */
export function inclusionOf({ node }: OperationPlace): Inclusion | null {
  return transformIn(valueOf(node, INTEGRATION_KEY)) ?? transformIn(node);
}

/** All that a file brings in, each once, in the order of the file. */
export function inclusionsIn(roots: readonly HostNode[]): readonly Inclusion[] {
  const found = new Map<string, Inclusion>();
  const pending = [...roots].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    const inclusion = transformIn(node) ?? definitionIn(node);
    if (inclusion !== null) found.set(inclusionText(inclusion), inclusion);
    // An alias repeats what its anchor has shown.
    if (node.kind === 'map') pending.push(...node.entries.map(({ value }) => value).reverse());
    if (node.kind === 'list') pending.push(...[...node.items].reverse());
  }
  return [...found.values()];
}

/** `from './api.yaml' (AWS::Include)`, `by Macro`. */
export function inclusionText({ by, from }: Inclusion): string {
  return from === null ? `by ${by}` : `from '${from}' (${by})`;
}

/** The transform that fills in a map, or adds to it. */
function transformIn(node: HostNode | null): Inclusion | null {
  const map = asMap(node);
  const called = map?.tag === '!Transform' ? map : asMap(valueOf(map, 'Fn::Transform'));
  if (!called) return null;
  const name = asScalar(valueOf(called, 'Name'));
  const location = valueOf(asMap(valueOf(called, 'Parameters')), 'Location');
  return {
    by: name && !name.tag ? name.text : 'Fn::Transform',
    from: location && textIn(location),
  };
}

function definitionIn(node: HostNode): Inclusion | null {
  const map = asMap(node);
  if (!/^AWS::Serverless::(?:Http)?Api$/.test(asScalar(valueOf(map, 'Type'))?.text ?? '')) {
    return null;
  }
  const entry = findEntry(asMap(valueOf(map, 'Properties')), 'DefinitionUri');
  const from = entry && !isNothing(entry.value) ? textIn(entry.value) : null;
  return from === null ? null : { by: 'DefinitionUri', from };
}

function textIn(node: HostNode): string | null {
  const intrinsic = intrinsicOf(node);
  if (intrinsic === 'Sub') return subString(node)?.text ?? null;
  const resolved = resolveAlias(node);
  return intrinsic === null && resolved?.kind === 'scalar' ? resolved.text : null;
}
