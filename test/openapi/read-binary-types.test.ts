/** Binary media types of a document and of the resource around it. Source: CloudFormation guide. */
import { expect, it } from 'vitest';
import { analyze } from '../../core/src/index.ts';

const paths = `paths: { /a: { post: { x-amazon-apigateway-integration: { type: mock } } } }`;

function typesOf(text: string): unknown {
  const { binaryMediaTypes, hidesBinaryMediaTypes } =
    analyze(text, 'yaml').integrations[0]?.method ?? {};
  return [binaryMediaTypes, hidesBinaryMediaTypes];
}

function inResource(type: string, body: string, types: string): string {
  return `Resources:
  Api:
    Type: ${type}
    Properties:
      BinaryMediaTypes: ${types}
      ${body}: { openapi: 3.0.1, x-amazon-apigateway-binary-media-types: [a/b], ${paths} }
`;
}

it.each([
  [`openapi: 3.0.1\n${paths}`, [[], false]],
  [`openapi: 3.0.1\nx-amazon-apigateway-binary-media-types: [image/png, "*/*"]\n${paths}`, [['image/png', '*/*'], false]],
  [`openapi: 3.0.1\nx-amazon-apigateway-binary-media-types: !Ref T\n${paths}`, [[], true]],
  [inResource('AWS::Serverless::Api', 'DefinitionBody', '[image~1png, "*~1*"]'), [['a/b', 'image/png', '*/*'], false]],
  [inResource('AWS::ApiGateway::RestApi', 'Body', '[!Ref T, image/gif]'), [['a/b', 'image/gif'], true]],
])('%s', (text, expected) => {
  expect(typesOf(text)).toEqual(expected);
}); // prettier-ignore
