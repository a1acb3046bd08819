/** Which piece of a template wrote which part of a body. */
import { describe, expect, it } from 'vitest';
import { runTarget, analyze, targets } from '../../core/src/index.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import { integrationOf } from './integration-of.ts';

/** `file` is a MOCK's response template in some carrier; each line is «source» → what it wrote. */
function writers(file: string, language: 'yaml' | 'json' | 'vtl'): readonly string[] {
  const analysis = analyze(file, language);
  const target = targets(analysis)[0]?.target ?? { kind: 'template' };
  const report = runTarget(analysis, target, null);
  const body = report?.response.body ?? '';
  return (report?.provenance ?? [])
    .filter(({ output }) => output === 'response.body')
    .map(({ start, end, at, literal }) => {
      const mark = literal === true ? ' as it stands' : '';
      const [source, text] = [file.slice(at.start, at.end), body.slice(start, end)];
      return `«${source}» → ${JSON.stringify(text)}${mark}`;
    });
}

const inYaml = (template: string): string => `openapi: 3.0.1
info: { title: a, version: '1' }
paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses:
          default:
            statusCode: '200'
            responseTemplates:
              application/json: ${template}
`;

describe('pieces', () => {
  it('of text are its lines, in a block that is indented', () => {
    const block = `|
                #set($n = 2)
                {
                  "n": $n
                }`;
    expect(writers(inYaml(block), 'yaml')).toEqual([
      '«{» → "{\\n" as it stands',
      '«  "n": » → "  \\"n\\": " as it stands',
      '«$n» → "2"',
      // Nothing but a break, which reaches over the next line's indentation.
      '«\n» → "\\n" as it stands',
      '«}» → "}\\n" as it stands',
    ]);
  });

  it('of a loop come once a round, all from one place', () => {
    const file = '#foreach($x in ["a", "b"])[$x]#end';
    expect(writers(file, 'vtl')).toEqual([
      '«[» → "[" as it stands',
      '«$x» → "a"',
      '«]» → "]" as it stands',
      '«[» → "[" as it stands',
      '«$x» → "b"',
      '«]» → "]" as it stands',
    ]);
  });

  it('are not letter by letter where the file writes them otherwise', () => {
    expect(writers(inYaml(String.raw`"{\"a\": 1}"`), 'yaml')).toEqual([
      String.raw`«{\"a\": 1}» → "{\"a\": 1}"`,
    ]);
  });

  it('of Windows lines keep their breaks', () => {
    expect(writers('a\r\nb', 'vtl')).toEqual([
      '«a» → "a\\r\\n" as it stands',
      '«b» → "b" as it stands',
    ]);
  });

  it('a reference of the same length is no text', () => {
    expect(writers('#set($a = "xy")$a', 'vtl')).toEqual(['«$a» → "xy"']);
  });
});

describe('a body for an HTTP backend that is no JSON', () => {
  const problemsOf = (template: string, contentType: string): readonly string[] => {
    const integration = integrationOf({
      type: 'HTTP',
      uri: 'https://a.example.com',
      httpMethod: 'POST',
      requestTemplates: { 'application/json': template },
      requestParameters: { 'integration.request.header.Content-Type': `'${contentType}'` },
    });
    return runIntegration(integration, {}).problems.map(
      ({ severity, code, at, inOutput }) =>
        `${severity} ${code} at ${inOutput?.output} ${inOutput?.offset}, by «${template.slice(at?.start, at?.end)}»`,
    );
  };

  it('is marked at the character of the text that breaks it', () => {
    expect(problemsOf('{\n  "a": 1,\n}', 'application/json')).toEqual([
      'warning request-not-json at integrationRequest.body 12, by «}»',
    ]);
  });

  it('is marked at the reference that breaks it', () => {
    expect(problemsOf('#set($note = "it\'s"){"a": $note}', 'application/x-amz-json-1.0')).toEqual([
      'warning request-not-json at integrationRequest.body 6, by «$note»',
    ]);
  });

  it('is nothing to speak of where no media type says that it is JSON', () => {
    expect(problemsOf('a=1', 'application/x-www-form-urlencoded')).toEqual([]);
  });
});
