/**
 * Templates as the real service rendered them, beyond those of `recorded-templates.test.ts`. Each
 * line names the public recording it stands for; template and data are our own.
 */
import { describe, expect, it } from 'vitest';
import { renderTemplate, type RenderRequest } from '../../../core/src/gateway/render-template.ts';

interface Rendered extends RenderRequest {
  readonly source: string;
  readonly shows: string;
  readonly output: string;
}

const list = '#set($v = $input.path("$.a"))';
const judged =
  '#set($v = $input.path("$.a.b")){"v": $v, "null": #if($v == $none)"yes"#else"no"#end, "empty": #if($v == "")"yes"#else"no"#end}';

const rendered: readonly Rendered[] = [
  {
    source: 'test_input_path_template_formatting',
    shows: 'toString of a map is what it prints',
    template: `${list}$v.toString()`,
    body: '{"a": {"k": "x"}}',
    output: '{k=x}',
  },
  {
    source: 'test_input_path_template_formatting',
    shows: 'toString of a map with a list in it',
    template: `${list}$v.toString()`,
    body: '{"a": {"l": [{"k": "x"}]}}',
    output: '{l=[{"k":"x"}]}',
  },
  {
    source: 'test_input_path_template_formatting',
    shows: 'a list inside a printed map is JSON',
    template: `${list}$v`,
    body: '{"a": {"l": [{"k": "x"}]}}',
    output: '{l=[{"k":"x"}]}',
  },
  {
    source: 'test_input_path_template_formatting',
    shows: 'a map inside a map, taken by its name',
    template: `${list}$v.m`,
    body: '{"a": {"m": {"k": "x"}}}',
    output: '{k=x}',
  },
  {
    source: 'test_input_path_template_formatting',
    shows: 'an empty body has no member, which is null and empty',
    template: judged,
    body: '',
    output: '{"v": , "null": "yes", "empty": "yes"}',
  },
  {
    source: 'test_input_path_template_formatting',
    shows: 'an empty list is neither null nor empty text',
    template: judged,
    body: '{"a": {"b": []}}',
    output: '{"v": [], "null": "no", "empty": "no"}',
  },
  {
    source: 'test_input_path_template_formatting',
    shows: 'a JSON null is both',
    template: judged,
    body: '{"a": {"b": null}}',
    output: '{"v": , "null": "yes", "empty": "yes"}',
  },
  {
    source: 'test_input_body_formatting',
    shows: 'a body that is no JSON stands in a form',
    template: 'A=1&B=$input.body',
    body: 'plain words',
    output: 'A=1&B=plain words',
  },
  {
    source: 'test_input_body_formatting',
    shows: 'an empty body stands in a form as two braces',
    template: 'A=1&B=$input.body',
    body: '',
    output: 'A=1&B={}',
  },
  {
    source: 'test_input_body_formatting',
    shows: 'a plain text is form-encoded, a member of it is empty',
    template: 'B=$util.urlEncode($input.body)&M=$util.urlEncode($input.body.member)',
    body: 'plain words',
    output: 'B=plain+words&M=',
  },
  {
    source: 'test_invoke_with_query_parameters',
    shows: 'the map of the query prints in the manner of Java',
    template: '"$input.params().querystring"',
    params: { querystring: { one: 'Hello', two: 'World' } },
    output: '"{one=Hello, two=World}"',
  },
  {
    source: 'test_apigateway_to_kinesis[PutRecord]',
    shows: 'Base64 of a document that $input.json gives',
    template: '$util.base64Decode($util.base64Encode($input.json("$.k")))',
    body: '{"k": "x"}',
    output: '"x"',
  },
  {
    source: 'test_apigateway_to_eventbridge',
    shows: 'a document that is set first prints as JSON, and its line leaves nothing',
    template: "#set($root = $input.json('$'))\n$root",
    body: '{"k":[{"n":1}]}',
    output: '{"k":[{"n":1}]}',
  },
  {
    source: 'test_apigw_stage_variables[local]',
    shows: 'a stage variable that is not there, on a stage without any',
    template: '{"v": "$stageVariables.version"}',
    output: '{"v": ""}',
  },
  {
    source: 'test_invoking_canary_deployment',
    shows: 'isCanaryRequest is a word also where it is false',
    template: '"$context.isCanaryRequest"',
    context: { isCanaryRequest: false },
    output: '"false"',
  },
  {
    source: 'test_apigateway_with_step_function_integration[StartExecution]',
    shows: 'a document is escaped into a string',
    template: '{"input": "$util.escapeJavaScript($input.json(\'$\'))"}',
    body: '{"k":"x"}',
    output: '{"input": "{\\"k\\":\\"x\\"}"}',
  },
];

describe('a template renders as recorded from the service', () => {
  it.each(rendered)('$source: $shows', ({ output, ...request }) => {
    const answer = renderTemplate(request);
    expect(answer.error).toBeNull();
    expect(answer.output).toBe(output);
  });
});

/** A call with one of these was answered with 500. */
const refused = [
  { shows: 'a bare dollar sign at the end', template: 'Hello $' },
  { shows: 'backslashes before quotes in a string', template: '#set($v = "\\"x\\"")$v' },
  { shows: 'text that runs into #end', template: '#if(true)x#endmore' },
];

describe('a template that the service refused does not render', () => {
  it.each(refused)('airspeed: $shows', ({ template }) => {
    expect(renderTemplate({ template }).error).not.toBeNull();
  });
});
