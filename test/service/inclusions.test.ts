/** What a file brings in from elsewhere is named where something of it is asked for. */
import { describe, expect, it } from 'vitest';
import { analyze, findCalledTarget, findTarget, symbols } from '../../core/src/index.ts';

/** CloudFormation guide: `AWS::Include` puts a file in the place of `Fn::Transform`. */
const include = (location: string): string =>
  `{ Name: AWS::Include, Parameters: { Location: ${location} } }`;

const mock = '{ x-amazon-apigateway-integration: { type: mock } }';

const document = `openapi: 3.0.1
paths:
  /a:
    get: ${mock}
    post: { x-amazon-apigateway-integration: { Fn::Transform: ${include('./post.yaml')} } }
    put: { Fn::Transform: ${include('!Sub "s3://${Bucket}/put.yaml"')} }
    patch: !Transform ${include('!Ref File')}
    delete: { Fn::Transform: { Name: OurMacro } }
    head: {}
`;

const nothing = 'what it brings in';

function told(text: string, operation: string | null): string {
  const finding = findTarget(analyze(text, 'yaml'), operation, '--operation');
  return finding.ok ? 'found' : finding.message;
}

it('stands in the outline', () => {
  expect(symbols(analyze(document, 'yaml')).map(({ name, detail }) => [name, detail])).toEqual([
    ['GET /a', 'mock'],
    ['POST /a', "integration from './post.yaml' (AWS::Include)"],
    ['PUT /a', "integration from 's3://${Bucket}/put.yaml' (AWS::Include)"],
    ['PATCH /a', 'integration by AWS::Include'],
    ['DELETE /a', 'integration by OurMacro'],
    ['HEAD /a', 'no integration'],
  ]);
});

describe('an operation that is to be run', () => {
  it('is told where its integration comes from', () => {
    expect(told(document, 'post /a')).toBe(
      "brings in the integration of 'post /a' from './post.yaml' (AWS::Include), which is not read; it has 'GET /a'",
    );
  });

  it('that is not there is not ruled out', () => {
    expect(told(document, 'GET /b')).toBe(
      "has no integration for 'GET /b'; it has 'GET /a'; what it brings in from './post.yaml' (AWS::Include), from 's3://${Bucket}/put.yaml' (AWS::Include), by AWS::Include and 1 more is not read",
    );
  });

  it('by its address is not said to get an answer', () => {
    const finding = findCalledTarget(analyze(document, 'yaml'), 'GET', '/b');
    expect(finding).toMatchObject({
      message: expect.stringMatching(
        /^nothing takes 'GET \/b'; there is 'GET \/a'; what it/,
      ) as string,
    });
  });

  it('is not there, and nothing is brought in', () => {
    const text = `openapi: 3.0.1\npaths: { /a: { get: ${mock} } }`;
    expect(told(text, 'GET /b')).not.toContain(nothing);
    expect(findCalledTarget(analyze(text, 'yaml'), 'GET', '/b')).toMatchObject({
      message: expect.stringContaining('API Gateway answers by 403') as string,
    });
  });
});

describe('an API whose document is elsewhere', () => {
  const template = (properties: string): string => `Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties: { StageName: prod, ${properties} }
`;

  it.each([
    [`DefinitionBody: { Fn::Transform: ${include('./api.yaml')} }`, "from './api.yaml' (AWS::Include)"],
    ['DefinitionUri: ./api.yaml', "from './api.yaml' (DefinitionUri)"],
  ])('%s', (properties, from) => {
    expect(told(template(properties), null)).toBe(
      `has no x-amazon-apigateway-integration to run; what it brings in ${from} is not read`,
    );
  }); // prettier-ignore

  it('in a bucket that is no text says nothing', () => {
    expect(told(template('DefinitionUri: { Bucket: b, Key: k }'), null)).not.toContain(nothing);
  });
});
