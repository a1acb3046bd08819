/** The media types whose bodies are bytes to an API. */
import type { ApiPlace } from './found-integration.ts';
import { hidesItems } from './hidden-declarations.ts';
import { asList, asMap, asScalar, valueOf } from './host-tree.ts';
import { resourceProperties } from './resource-properties.ts';

export interface BinaryTypes {
  readonly types: readonly string[];
  /** True where there may be others: an intrinsic gives the list, or an item. */
  readonly areHidden: boolean;
}

/**
 * Those of the document, and of the CloudFormation resource around it, where `~1` stands for a slash
 * (CloudFormation guide, BinaryMediaTypes of AWS::ApiGateway::RestApi and of AWS::Serverless::Api).
 */
export function readBinaryTypes(place: ApiPlace): BinaryTypes {
  const lists = [
    valueOf(asMap(place.root), 'x-amazon-apigateway-binary-media-types'),
    valueOf(resourceProperties(place), 'BinaryMediaTypes'),
  ];
  const types = lists.flatMap((node) => {
    const list = asList(node);
    const items = list && !list.tag ? list.items : [];
    return items.flatMap((item) => {
      const scalar = asScalar(item);
      return scalar && !scalar.tag ? [scalar.text.replaceAll('~1', '/')] : [];
    });
  });
  return { types, areHidden: lists.some(hidesItems) };
}
