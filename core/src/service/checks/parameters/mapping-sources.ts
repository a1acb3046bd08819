/** The sources of an integration's mappings, read, and sorted by what is wrong with them. */
import type { Mapping } from '../../../gateway/integration.ts';
import {
  readRequestSource,
  readRequestTarget,
  readResponseSource,
  readResponseTarget,
} from '../../../gateway/parameter-mapping.ts';
import type { MappingReading, MappingSource } from '../../../gateway/parameter-mapping.ts';
import { replaceScalar } from '../../../openapi/edit-map.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asMap, asScalar, valueOf } from '../../../openapi/host-tree.ts';
import type { HostNode, ScalarNode } from '../../../openapi/host-tree.ts';
import type { Fix } from '../../diagnostic.ts';
import { isProxy } from '../integration-shape.ts';

/** A mapping with a good key, whose value is all there. */
export interface ReadMapping {
  readonly mapping: Mapping;
  /** The value as written. */
  readonly node: ScalarNode;
  readonly reading: MappingReading<MappingSource>;
}

/** Those of a REST integration's request. One with a wrong key is `reqparam-key`'s alone. */
export function requestMappings(integration: FoundIntegration): readonly ReadMapping[] {
  const { api, type, node, requestParameters } = integration;
  if (api !== 'REST' || type === null) return [];
  const isKey = (target: string): boolean => readRequestTarget(target).ok;
  const owner = valueOf(node, 'requestParameters');
  const found = readMappings(requestParameters, owner, isKey, readRequestSource);
  return found.filter(({ node: value }) => isText(integration, value));
}

/** Those of its responses; a proxy's have no effect, which `responses-on-proxy` says. */
export function responseMappings(integration: FoundIntegration): readonly ReadMapping[] {
  const { api, type, responses } = integration;
  if (api !== 'REST' || type === null || isProxy(integration)) return [];
  const isKey = (target: string): boolean => readResponseTarget(target).ok;
  return responses.flatMap(({ node, responseParameters }) => {
    const owner = valueOf(asMap(node), 'responseParameters');
    const found = readMappings(responseParameters, owner, isKey, readResponseSource);
    return found.filter(({ node: value }) => isText(integration, value));
  });
}

/** CloudFormation makes a text of any scalar; in OpenAPI `value-not-string` says it. */
function isText({ spelling }: FoundIntegration, { type }: ScalarNode): boolean {
  return spelling === 'cloudformation' || type === 'string';
}

function readMappings(
  mappings: readonly Mapping[],
  owner: HostNode | null,
  isKey: (target: string) => boolean,
  read: (source: string) => MappingReading<MappingSource>,
): readonly ReadMapping[] {
  return mappings.flatMap((mapping) => {
    // An empty value is half typed.
    if (!mapping.known || mapping.source === '' || !isKey(mapping.target)) return [];
    const node = asScalar(valueOf(asMap(owner), mapping.target));
    return node ? [{ mapping, node, reading: read(mapping.source) }] : [];
  });
}

/** What a person meant by a source that is no expression. */
export type SourceMistake =
  /** An expression as a template writes it; `meant` is without the dollar sign and the braces. */
  | { readonly kind: 'dollar'; readonly meant: string }
  /** A static text without its quotes, or with one of them; `meant` has both. */
  | { readonly kind: 'quotes'; readonly meant: string }
  /** A good expression, but for a character of its name. */
  | { readonly kind: 'name' }
  | { readonly kind: 'other' };

/** Begins as an expression of some API does, or as a reference of a template. */
const EXPRESSION =
  /^(?:\$|(?:method|integration|request|response|context|stageVariables|input|util|header|querystring|path|body)(?:\.|$))/i;

/** The mistake of a source; null for a good one. `read` is the grammar of its side. */
export function mistakeOf(
  source: string,
  read: (source: string) => MappingReading<MappingSource>,
): SourceMistake | null {
  const reading = read(source);
  if (reading.ok) return null;
  if (reading.fault === 'name') return { kind: 'name' };
  const bare = /^\$(?:\{([^{}]*)\}|(.*))$/.exec(source);
  const meant = bare?.[1] ?? bare?.[2];
  if (meant !== undefined && read(meant).ok) return { kind: 'dollar', meant };
  if (reading.fault !== 'quote' && (reading.fault !== 'root' || EXPRESSION.test(source)))
    return { kind: 'other' };
  return { kind: 'quotes', meant: `'${source.replace(/^'|'$/g, '')}'` };
}

/** The fix that writes another source, to be spread into a finding. */
export function newSource(
  text: string,
  { node }: ReadMapping,
  source: string,
): { readonly fix?: Fix } {
  const edit = replaceScalar(text, node, source);
  return edit === null ? {} : { fix: { title: `Replace with ${source}`, edits: [edit] } };
}
