/**
 * Binary media types of a document, of the resource around it and of SAM's `Globals`. Sources:
 * CloudFormation guide; SAM guide, "Globals section" (lists are added, `IgnoreGlobals`).
 */
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

/** A SAM template whose `Globals` list one type, and what its API says of its own. */
function withGlobals(own: string, section = 'Api'): string {
  return `Globals: { ${section}: { BinaryMediaTypes: [image~1png] } }
Resources:
  Api:
    Type: AWS::Serverless::Api
    ${own.includes('IgnoreGlobals') ? own : ''}
    Properties:
      ${own.includes('IgnoreGlobals') ? '' : own}
      DefinitionBody: { openapi: 3.0.1, ${paths} }
`;
}

it.each([
  [`openapi: 3.0.1\n${paths}`, [[], false]],
  [`openapi: 3.0.1\nx-amazon-apigateway-binary-media-types: [image/png, "*/*"]\n${paths}`, [['image/png', '*/*'], false]],
  [`openapi: 3.0.1\nx-amazon-apigateway-binary-media-types: !Ref T\n${paths}`, [[], true]],
  [inResource('AWS::Serverless::Api', 'DefinitionBody', '[image~1png, "*~1*"]'), [['a/b', 'image/png', '*/*'], false]],
  [inResource('AWS::ApiGateway::RestApi', 'Body', '[!Ref T, image/gif]'), [['a/b', 'image/gif'], true]],
  [withGlobals(''), [['image/png'], false]],
  [withGlobals('BinaryMediaTypes: [a~1b]'), [['image/png', 'a/b'], false]],
  // An intrinsic is no list to SAM, so the resource's own value stands alone.
  [withGlobals('BinaryMediaTypes: !Ref T'), [[], true]],
  [withGlobals('BinaryMediaTypes:'), [[], false]],
  [withGlobals('IgnoreGlobals: "*"'), [[], false]],
  [withGlobals('IgnoreGlobals: [BinaryMediaTypes]'), [[], false]],
  [withGlobals('IgnoreGlobals: [Cors]'), [['image/png'], false]],
  [withGlobals('', 'HttpApi'), [[], false]],
])('%s', (text, expected) => {
  expect(typesOf(text)).toEqual(expected);
}); // prettier-ignore
