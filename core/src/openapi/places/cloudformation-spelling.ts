import { asList, asMap, asScalar, entriesOf, findEntry, valueOf } from '../host-tree.ts';
import type { Entry, HostNode, MapNode, ScalarNode } from '../host-tree.ts';
import { branchesOf } from './branches.ts';

/**
 * An `Integration` of CloudFormation as the OpenAPI extension would spell it, so that one reader and
 * one set of checks serve both: keys begin in lower case, `IntegrationHttpMethod` is `httpMethod`,
 * the list `IntegrationResponses` is a map by selection pattern. All spans stay where things are.
 */
export function inOpenApiSpelling(integration: MapNode): MapNode {
  return {
    ...integration,
    entries: entriesOf(integration).map(({ key, value }) => {
      const text = RENAMED[key.text] ?? lowerFirst(key.text);
      return { key: { ...key, text }, value: text === 'responses' ? responsesMap(value) : value };
    }),
  };
}

const RENAMED: Readonly<Record<string, string>> = {
  IntegrationHttpMethod: 'httpMethod',
  IntegrationResponses: 'responses',
};

/** A key of CloudFormation as the API and OpenAPI spell it. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A list that cannot be seen (an intrinsic) stays what it is. */
function responsesMap(node: HostNode): HostNode {
  const list = asList(node);
  if (!list || list.tag) return node;
  const entries = list.items.flatMap((item) => {
    const branches = branchesOf(item, '');
    return branches.flatMap(({ node: branch }) => responseEntry(branch, branches.length > 1));
  });
  return { kind: 'map', span: list.span, tag: null, entries };
}

/** The key of a response that stands in a branch of `Fn::If` has the tag `!If`. */
function responseEntry(item: HostNode, isBranch: boolean): readonly Entry[] {
  const map = asMap(item);
  if (!map) return [];
  const entries = entriesOf(map)
    .filter(({ key }) => key.text !== 'SelectionPattern')
    .map(({ key, value }) => ({ key: { ...key, text: lowerFirst(key.text) }, value }));
  const key = patternKey(map);
  return [{ key: isBranch ? { ...key, tag: '!If' } : key, value: { ...map, entries } }];
}

/** The pattern stands for the key; a response without one is the default. */
function patternKey(response: MapNode): ScalarNode {
  const span = findEntry(response, 'StatusCode')?.key.span ?? response.entries[0]?.key.span;
  const base = { kind: 'scalar', tag: null, style: 'plain', type: 'string', block: null } as const;
  const written = valueOf(response, 'SelectionPattern');
  if (!written) return { ...base, text: 'default', span: span ?? response.span };
  const scalar = asScalar(written);
  if (!scalar || scalar.tag) return { ...base, text: '${SelectionPattern}', span: written.span };
  return scalar.text === '' ? { ...scalar, text: 'default' } : scalar;
}
