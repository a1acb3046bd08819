/** What a file leaves to deployment, while its integrations run: unknown, shown as such, never wrong. */
import { describe, expect, it } from 'vitest';
import {
  analyze,
  hostileScenariosFor,
  judgeHostile,
  runTarget,
  type Report,
  type Scenario,
} from '../../core/src/index.ts';

/** Runs the one integration whose fields are given, as YAML. */
function run(fields: string, scenario: Scenario = {}): Report {
  const indented = fields.trim().replace(/^/gm, '        ');
  const text = `openapi: 3.0.1
paths:
  /a/{id}:
    post:
      responses: { "200": {} }
      x-amazon-apigateway-integration:
${indented}
`;
  const analysis = analyze(text, 'yaml');
  const pointer = analysis.integrations[0]?.pointer ?? '';
  const report = runTarget(analysis, { kind: 'integration', pointer }, scenario);
  if (report === null) throw new Error('no report');
  return report;
}

function sent({ integrationRequest }: Report): string {
  return integrationRequest !== null && 'body' in integrationRequest ? integrationRequest.body : '';
}

function stepOf({ steps }: Report, id: string): string {
  const step = steps.find((one) => one.id === id);
  return `${step?.outcome ?? ''}, ${step?.certainty ?? ''}: ${step?.reason ?? ''}`;
}

const sqs = `type: aws
httpMethod: POST
uri: arn:aws:apigateway:eu-west-1:sqs:path/1/q
responses: { default: { statusCode: "200" } }
`;

it('reads an address of many unknown parts, which is none, to its end', () => {
  const uri = `arn:aws:apigateway:${'${A}'.repeat(60)}`;
  const report = run(sqs.replace('arn:aws:apigateway:eu-west-1:sqs:path/1/q', () => uri));
  expect(stepOf(report, 'build-integration-request')).toContain('unknown');
});

describe('a part of a template that somebody else fills in', () => {
  // CloudFormation guide, Fn::Sub: `${Name}` is replaced, and `${!Literal}` comes out as `${Literal}`.
  it.each([
    ['!Sub', 'QueueUrl=${Queue}&b=$input.params("id")', 'QueueUrl=${Queue}&b=7'],
    ['!Sub', '#set($b = 1)${!b}|${b}|$b', '1|${b}|1'],
    [
      '!Sub',
      '${Queue.Arn}|${AWS::Region}|${Queue.Arn}',
      '${Queue.Arn}|${AWS::Region}|${Queue.Arn}',
    ],
    ['!Sub', '#set($t = "x-${T}")$t', 'x-${T}'],
    ['!Sub', '$util.urlEncode("${T}")', '%24%7BT%7D'],
    ['!Sub', '#if(${Flag})yes#end', 'yes'],
    ['!Sub', "$util.base64Decode($util.base64Encode('${a.b}'))", '${a.b}'],
    // Guide on importing an API: it knows `${AWS::Region}` and `${AWS::AccountId}` by itself.
    [
      '',
      '{"region": "${AWS::Region}", "id": $input.params("id")}',
      '{"region": "${AWS::Region}", "id": 7}',
    ],
  ])('in %s %s stands in what it writes as in the template', (tag, template, expected) => {
    const body = `${tag} |-\n    ${template}`;
    const report = run(`${sqs}requestTemplates:\n  application/json: ${body}`, {
      request: { path: { id: '7' } },
    });
    expect(sent(report)).toBe(expected);
    expect(report.problems).toEqual([]);
  });

  it('is named by its step, which is not certain', () => {
    const report = run(`${sqs}requestTemplates: { application/json: !Sub "\${Q}" }`);
    expect(stepOf(report, 'render-request-template')).toBe(
      'done, unknown: The application/json template wrote 4 characters; ${Q} is known only after deployment, and stands as written.',
    );
  });

  it('is no doubt where all of it is the template itself', () => {
    const report = run(`${sqs}requestTemplates: { application/json: !Sub "#set($b = 1)\${!b}" }`);
    expect(stepOf(report, 'render-request-template')).toBe(
      'done, recorded: The application/json template wrote 1 character.',
    );
  });

  it('keeps the places of what the others wrote', () => {
    const report = run(
      `${sqs}requestTemplates: { application/json: !Sub "\${A::B}$input.params('id')x" }`,
    );
    const { start, end } = report.provenance[0] ?? { start: 0, end: 0 };
    expect(sent(report).slice(start, end)).toBe('${A::B}');
  });

  // Whatever stands there after deployment: the fault of the rest is one, its own is not known.
  it.each([
    ['{"t": ${T}, "a": $input.json("$.a")}', []],
    ['{"t": "x"${rest}}', []],
    ['${head}{"a": 1}', []],
    ['{${members}}', []],
    ['{"t": "${T}", "a": oops}', ['request-not-json']],
    ['{"t": ${T}, "a": "it\'s"', ['request-not-json']],
    ['#if($input.params("id") == "7"){"t": ${T}, "a": oops}#end', ['request-not-json']],
    ['{"t": "${!T}", "a": oops}', ['request-not-json']],
    // As a condition or an argument it may change all that is written.
    ['#if("${T}" == "json"){"a": 1}#{else}plain#end', []],
    ['#set($t = "${T}"){"a": $input.path("$.none")$t.substring(0, 0)}', []],
    ['{"a": $input.path("$.${T}")}', []],
  ])('leaves the JSON around it to be checked, for a function too: %s', (template, codes) => {
    const body = `requestTemplates:\n  application/json: !Sub |-\n    ${template}`;
    const request = {
      path: { id: '7' },
      headers: { 'Content-Type': 'application/json' },
      body: { a: 1 },
    };
    const http = sqs
      .replace('arn:aws:apigateway:eu-west-1:sqs:path/1/q', 'https://x.example')
      .replace('type: aws', 'type: http');
    const sentOn = run(`${http}${body}`, { request });
    expect(sentOn.problems.map(({ code }) => code)).toEqual(codes);
    expect(judgeHostile(sentOn).map(({ code }) => code)).toEqual(codes);
    const lambda = sqs.replace('sqs:path/1/q', 'lambda:path/x');
    const invoked = run(`${lambda}${body}`, { request, backend: { lambda: { result: 1 } } });
    expect(invoked.problems.map(({ code }) => code)).toEqual(codes);
    // Lambda takes nothing but JSON (recorded): what cannot become any is refused.
    expect(invoked.response.status).toBe(codes.length === 0 ? 200 : 400);
  });

  it('breaks no hostile call by itself, and hides no call that breaks', () => {
    const text = `openapi: 3.0.1
paths:
  /a:
    post:
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://x.example
        requestTemplates: { application/json: !Sub '{"t": \${T}, "a": "$util.escapeJavaScript($input.path("$.a"))"}' }
        responses: { default: { statusCode: "200" } }
`;
    const analysis = analyze(text, 'yaml');
    const target = {
      kind: 'integration',
      pointer: analysis.integrations[0]?.pointer ?? '',
    } as const;
    const stock = hostileScenariosFor(analysis, target, { request: { body: { a: 'x' } } });
    const broken = stock.filter(({ scenario }) => {
      const report = runTarget(analysis, target, scenario);
      return report !== null && judgeHostile(report).length > 0;
    });
    expect(broken.map(({ id }) => id)).toEqual(['apostrophe']);
  });

  it('in a value without quotes is no broken JSON, for a function neither', () => {
    const template = `requestTemplates: { application/json: !Sub '{"n": \${N}}' }`;
    const lambda = sqs.replace('sqs:path/1/q', 'lambda:path/x');
    const report = run(`${lambda}${template}`, { backend: { lambda: { result: 1 } } });
    expect([report.response.status, report.problems]).toEqual([200, []]);
  });

  it("in the status of a MOCK leaves it to the scenario's backend", () => {
    const mock = `type: mock
requestTemplates: { application/json: !Sub '{"statusCode": \${S}}' }
responses: { default: { statusCode: "200" }, "40.": { statusCode: "200" } }`;
    const report = run(mock, { backend: { status: 404 } });
    expect(stepOf(report, 'select-integration-response')).toBe(
      'done, documented: Status 404 matches "40.".',
    );
  });

  it('by Terraform is one that the uri shows, and $${x} is the template’s own', () => {
    const report = run(
      `${sqs.replace(/uri: .*/, 'uri: ${uri}')}requestTemplates:\n  application/json: '#set($x = 1)\${table} $\${x}'`,
    );
    expect(sent(report)).toBe('${table} 1');
  });
});

describe('what an intrinsic gives', () => {
  it.each([
    [
      'uri: !Sub "arn:${AWS::Partition}:apigateway:${AWS::Region}:sqs:path/${AWS::AccountId}/q"',
      'https://sqs.${AWS::Region}.amazonaws.com/${AWS::AccountId}/q',
    ],
    [
      'uri: !Sub "https://${Domain}/x/{id}"\nrequestParameters: { integration.request.path.id: method.request.path.id }',
      'https://${Domain}/x/id',
    ],
  ])('%s stands in the address, and nothing else is said to be missing', (fields, url) => {
    const report = run(
      `type: ${fields.includes('arn') ? 'aws' : 'http'}\nhttpMethod: POST\n${fields}`,
    );
    expect(stepOf(report, 'build-integration-request')).toBe(
      `done, unknown: POST ${url}, an address known only after deployment.`,
    );
  });

  it.each(['Fn::Transform: { Name: AWS::Include }', 'Ref: T', 'Fn::If: [A, {}, {}]'])(
    'in place of templates and responses (%s) is no lack of them',
    (intrinsic) => {
      const report = run(
        `type: mock\nrequestTemplates: { ${intrinsic} }\nresponses: { ${intrinsic} }\nrequestParameters: { ${intrinsic} }`,
      );
      const unsure = [
        'map-request-parameters',
        'select-request-template',
        'call-backend',
        'select-integration-response',
      ];
      expect(unsure.map((id) => /unknown/.test(stepOf(report, id)))).toEqual(
        unsure.map(() => true),
      );
      expect([report.response.status, report.problems]).toEqual([200, []]);
    },
  );

  it('in place of a statusCode is stood for by the status of the backend, and said', () => {
    const report = run(sqs.replace('"200"', '!Ref S'), { backend: { status: 503 } });
    expect(report.response.status).toBe(503);
    expect(stepOf(report, 'select-integration-response')).toBe(
      'done, unknown: There is no pattern, so the default response is taken. Its statusCode is known only after deployment: 503 stands for it.',
    );
  });

  it.each(['Fn::If: [A, {}, {}]', 'Fn::Transform: { Name: AWS::Include }'])(
    'beside the default response (%s) may be the one that fits',
    (intrinsic) => {
      const report = run(sqs.replace('responses: {', `responses: { ${intrinsic},`));
      expect(stepOf(report, 'select-integration-response')).toMatch(/^done, unknown: /);
    },
  );

  it.each([
    ['integration.request.path.id: !Ref P', '{id}'],
    ['integration.request.path.id: "\'${x}\'"', '{id}'],
    ['Fn::If: [A, {}, {}]', '{id}'],
  ])('in place of what is mapped into the address (%s) is no missing value', (mapping, name) => {
    const report = run(
      `type: http\nhttpMethod: POST\nuri: https://x.example/${name}\nrequestParameters: { ${mapping} }`,
    );
    expect(stepOf(report, 'build-integration-request')).toBe(
      `done, unknown: POST https://x.example/${name}; what is mapped to ${name} is known only after deployment.`,
    );
  });

  it('in place of httpMethod is stood for by the method of the client, and said', () => {
    const report = run('type: http\nhttpMethod: !Ref M\nuri: https://x.example/');
    expect(stepOf(report, 'build-integration-request')).toBe(
      "done, unknown: POST https://x.example/; the client's method stands for httpMethod, which is known only after deployment.",
    );
  });

  it('in place of passthroughBehavior and contentHandling decides nothing', () => {
    const report = run(
      `type: mock\npassthroughBehavior: !Ref P\ncontentHandling: !Ref C\nresponses: { default: { statusCode: "200", contentHandling: !Ref C } }`,
    );
    const unsure = [
      'select-request-template',
      'convert-request-content',
      'call-backend',
      'convert-response-content',
    ];
    expect(unsure.map((id) => /unknown/.test(stepOf(report, id)))).toEqual(unsure.map(() => true));
    expect([report.response.status, report.problems]).toEqual([200, []]);
  });

  it.each([
    ['{ statusCode: !Ref S }', 'which status it has'],
    ['!Ref G', 'what it says'],
    ['{ responseTemplates: { application/json: !Sub "${X}" } }', 'what it says'],
  ])('in a gateway response (%s) makes it doubtful', (entry, doubt) => {
    const text = `openapi: 3.0.1
x-amazon-apigateway-gateway-responses: { DEFAULT_5XX: ${entry} }
paths:
  /a:
    post:
      x-amazon-apigateway-integration: { type: mock, requestTemplates: { application/json: "{}" } }
`;
    const analysis = analyze(text, 'yaml');
    const pointer = analysis.integrations[0]?.pointer ?? '';
    const report = runTarget(analysis, { kind: 'integration', pointer }, {});
    const step = report?.steps.at(-1);
    expect([report?.response.status, step?.certainty]).toEqual([500, 'unknown']);
    expect(step?.reason).toContain(`It is known only after deployment ${doubt}.`);
  });

  it.each([
    ['x-amazon-apigateway-binary-media-types: !Ref T', 'unknown'],
    ['x-amazon-apigateway-binary-media-types: [ !Ref T ]', 'unknown'],
    ['x-amazon-apigateway-binary-media-types: [ !Ref T, text/plain ]', 'recorded'],
    ['x-amazon-apigateway-binary-media-types: []', 'recorded'],
  ])('among the binary media types (%s) leaves the body as it is: %s', (types, certainty) => {
    const text = `openapi: 3.0.1
${types}
paths:
  /a:
    post:
      x-amazon-apigateway-integration: { type: http, httpMethod: POST, uri: "https://x.example" }
`;
    const analysis = analyze(text, 'yaml');
    const pointer = analysis.integrations[0]?.pointer ?? '';
    const request = { headers: { 'Content-Type': 'text/plain' }, body: 'x' };
    const report = runTarget(analysis, { kind: 'integration', pointer }, { request });
    const step = report?.steps.find(({ id }) => id === 'convert-request-content');
    expect(step?.certainty).toBe(certainty);
  });

  it('in a path is part of its name, not of the call', () => {
    const text = `openapi: 3.0.1
paths:
  /\${Stage}/x:
    post:
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: POST, uri: "https://x.example" }
`;
    const analysis = analyze(text, 'yaml');
    const pointer = analysis.integrations[0]?.pointer ?? '';
    const report = runTarget(analysis, { kind: 'integration', pointer }, {});
    expect(report?.steps[0]?.reason).toBe('The client calls POST /${Stage}/x.');
  });

  it.each([
    '{ Fn::Sub: "arn:aws:apigateway:${R}:sqs:path/1/q" }',
    '{ Fn::Sub: ["arn:aws:apigateway:${R}:sqs:path/1/q", { R: x }] }',
  ])('stands in the address also where Fn::Sub is written out: %s', (uri) => {
    const report = run(`type: aws\nhttpMethod: POST\nuri: ${uri}`);
    expect(stepOf(report, 'build-integration-request')).toContain(
      'POST https://sqs.${R}.amazonaws.com/1/q, an address known only after deployment',
    );
  });

  it('in place of a template leaves open what it writes', () => {
    const report = run(`${sqs}requestTemplates: { application/json: { Fn::Join: ["", []] } }`);
    expect(stepOf(report, 'render-request-template')).toBe(
      'done, unknown: The application/json template is known only after deployment, and so is what it writes.',
    );
  });

  it('of a function is one, however Fn::Sub is written', () => {
    const uri =
      'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F.Arn}/invocations';
    const report = run(
      `type: aws\nhttpMethod: POST\nuri: { Fn::Sub: "${uri}" }\nresponses: { default: { statusCode: "200" } }`,
    );
    expect(report.integrationResponse).toHaveProperty('lambdaResult');
  });

  it('in place of the type leaves nothing to run, and is no wrong type', () => {
    const { problems, integrationType } = run('type: !Ref Type');
    expect(integrationType).toBe('unknown');
    expect(problems.map(({ message }) => message)).toEqual([
      'The type is known only after deployment, so there is nothing to run.',
    ]);
  });
});

it('a .vtl file that a bigger file reads in shows what that fills in', () => {
  const analysis = analyze('{"t": "${self:custom.table}", "id": $input.json("$.id")}', 'vtl');
  const report = runTarget(analysis, { kind: 'template' }, null);
  expect(report?.response.body).toBe('{"t": "${self:custom.table}", "id": 42}');
  expect(report?.steps[0]?.certainty).toBe('unknown');
});
