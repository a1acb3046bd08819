/** The gateway's model of an integration, with what only the host file knows added. */
import type { Integration, IntegrationResponse, TemplateEntry } from '../gateway/integration.ts';
import type { Entry, HostNode, MapNode } from './host-tree.ts';
import type { TemplateRegion } from './template-region.ts';

/** A template as found in a file: the gateway's entry is a view of the same object. */
export interface FoundTemplate extends TemplateEntry, TemplateRegion {
  readonly map: TemplateRegion['map'];
  readonly placeholders: TemplateRegion['placeholders'];
  readonly text: string;
  readonly known: boolean;
  /** The value as written: a scalar, or what stands in its place. */
  readonly node: HostNode;
}

export interface FoundResponse extends IntegrationResponse {
  readonly responseTemplates: readonly FoundTemplate[];
  /** The value as written; a map in all but broken files. */
  readonly node: HostNode;
}

export interface FoundIntegration extends Integration {
  readonly requestTemplates: readonly FoundTemplate[];
  readonly responses: readonly FoundResponse[];
  /** How the file spells the keys; the model and `node` always have OpenAPI's. */
  readonly spelling: 'openapi' | 'cloudformation';
  /** The object that holds the fields; behind a `$ref` it stands elsewhere than `place`. */
  readonly node: MapNode;
  /**
   * Pointer of the shared object that a `$ref` named; null where the object stands in place. Two
   * operations may share one, whose fields then have equal spans: report them once.
   */
  readonly sharedAt: string | null;
  /** The operation; null for a shared integration that no operation names. */
  readonly operation: OperationPlace | null;
  /** The `Properties` of the `AWS::ApiGateway::Method` around it; null in OpenAPI. */
  readonly properties: MapNode | null;
}

/** An operation in a host file, with an integration or without. */
export interface OperationPlace {
  /** JSON pointer of the operation object. Of a second YAML document it begins with `1#`. */
  readonly pointer: string;
  /** The method key and the operation object. */
  readonly entry: Entry;
  readonly node: MapNode;
  readonly pathItem: MapNode;
  /** Upper case; `ANY` for `x-amazon-apigateway-any-method`. */
  readonly httpMethod: string;
  /** As written; empty in a file that is one path item. */
  readonly path: string;
  readonly api: ApiPlace;
}

/** The OpenAPI document that an operation belongs to; a CloudFormation file may hold several. */
export interface ApiPlace {
  /** Where `#/…` of a `$ref` begins: the map with `paths`, or the root of a fragment. */
  readonly root: HostNode;
  readonly pointer: string;
  /** The type of the CloudFormation resource around it; null in a file of its own. */
  readonly resourceType: string | null;
  /** That resource; null likewise. What it is given, `resource-properties.ts` reads. */
  readonly resource: MapNode | null;
  /** Its name in its template; null likewise. */
  readonly logicalId: string | null;
  /** `Resources` of that template; null likewise. */
  readonly resources: MapNode | null;
  /** What a SAM template's `Globals` gives resources of that type; null where it has none. */
  readonly globals: MapNode | null;
}
