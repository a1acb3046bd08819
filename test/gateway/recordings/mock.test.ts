/**
 * MOCK integrations as recorded from the service. Each case names the public recording it stands
 * for; templates and values are our own.
 */
import { describe, expect, it } from 'vitest';
import { byLowerName, call } from './call.ts';

const template = (text: string): { 'application/json': string } => ({ 'application/json': text });

describe.each(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'])(
  'passthroughBehavior %s (test_mock_integration_response)',
  (passthroughBehavior) => {
    it.each(['GET', 'POST'])('a %s with Content-Type application/json and no body', (method) => {
      const { response } = call(
        {
          type: 'MOCK',
          method,
          path: '/{id}',
          passthroughBehavior,
          requestTemplates: template('{"statusCode":200}'),
          responses: {
            default: {
              statusCode: '200',
              responseTemplates: template('{"statusCode": 200, "id": $input.params().path.id}'),
            },
          },
        },
        { request: { path: { id: '42' }, headers: { 'Content-Type': 'application/json' } } },
      );
      expect(response).toMatchObject({ status: 200, body: '{"statusCode": 200, "id": 42}' });
    });
  },
);

describe('what the request template stores', () => {
  const stashing =
    '#set($context.requestOverride.path.body = $input.body)\n{\n  "statusCode": 200,\n}\n';

  it('reaches the response template, with a comma too many in the request (airspeed)', () => {
    const { response } = call(
      {
        type: 'MOCK',
        requestTemplates: template(stashing),
        responses: {
          default: {
            statusCode: '200',
            responseTemplates: template(
              '#set($o = $util.parseJson($context.requestOverride.path.body))$o.k',
            ),
          },
        },
      },
      { request: { body: '{"k": ["x"]}' } },
    );
    expect(response).toMatchObject({ status: 200, body: '["x"]' });
  });

  it('of the answer is applied, a member of its own too (test_integration_mock_with_response_override_in_request_template)', () => {
    const { response } = call({
      type: 'MOCK',
      method: 'GET',
      methodResponses: ['200'],
      requestTemplates: template(
        '#set($context.responseOverride.status = 444)\n#set($context.responseOverride.header.foo = "bar")\n#set($context.responseOverride.custom = "own")\n{\n  "statusCode": 200\n}',
      ),
      responses: {
        '2\\d{2}': {
          statusCode: '200',
          responseTemplates: template(
            '{"s": "$context.responseOverride.status", "h": "$context.responseOverride.header.foo", "c": "$context.responseOverride.custom"}',
          ),
        },
      },
    });
    expect(response).toMatchObject({ status: 444, body: '{"s": "444", "h": "bar", "c": "own"}' });
    expect(byLowerName(response)).toMatchObject({ foo: 'bar' });
  });

  it('by put and by keys in brackets is there too (test_integration_mock_with_vtl_map_assignation)', () => {
    const { response } = call({
      type: 'MOCK',
      method: 'GET',
      requestTemplates: template(
        '#set($n = "a")\n#set($context.requestOverride.querystring[$n] = "1")\n#set($p = "b")\n$context.requestOverride.querystring.put($p, "2")\n#set($context["requestOverride"].querystring["c"] = "3")\n{"statusCode": 200}',
      ),
      responses: {
        '2\\d{2}': {
          statusCode: '200',
          responseTemplates: template(
            '#set($q = $context.requestOverride.querystring)$q["a"]$q["b"]$q["c"]',
          ),
        },
      },
    });
    expect(response).toMatchObject({ status: 200, body: '123' });
  });

  it('of a parameter in Base64 (test_integration_mock_with_request_overrides_in_response_template)', () => {
    const answers = ['{"m": "a"}', '{"m": "b"}', '{"m": "c"}'].map(
      (text) =>
        call(
          {
            type: 'MOCK',
            method: 'GET',
            path: '/{part}',
            requestTemplates: template(
              '#set($context.requestOverride.path.body = $util.base64Decode($input.params("part")))\n{"statusCode": 200}',
            ),
            responses: {
              '2\\d{2}': {
                statusCode: '200',
                responseTemplates: template(
                  '#set($m = $util.parseJson($context.requestOverride.path.body).m)\n#if($m == "a")one#elseif($m == "b")two#{else}else#end',
                ),
              },
            },
          },
          { request: { path: { part: btoa(text) } } },
        ).response.body,
    );
    expect(answers).toEqual(['one', 'two', 'else']);
  });
});

describe('what is not looked at', () => {
  it('the declared status of a method response (test_lambda_aws_integration_response_with_mapping_templates)', () => {
    const { response } = call(
      {
        type: 'AWS',
        methodResponses: ['200', '400'],
        responses: {
          default: {
            statusCode: '200',
            responseTemplates: template(
              '#set($root = $input.path(\'$\'))\n$input.json("$")\n#if($root.toString().contains("bad"))\n    #set($context.responseOverride.status = 400)\n#else\n    #set($context.responseOverride.status = 202)\n#end',
            ),
          },
        },
      },
      { backend: { lambda: { result: { body: 'good' } } } },
    );
    expect(response.status).toBe(202);
    expect(JSON.parse(response.body)).toEqual({ body: 'good' });
  });
});
