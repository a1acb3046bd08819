import { describe, expect, it } from 'vitest';
import { renderWithVelocityjs } from '../../core/src/gateway/velocityjs-engine.ts';

describe('the second engine', () => {
  // Expected by the same data as the recorded cases, where velocityjs agrees with the service.
  it.each([
    ['{"id": $input.json(\'$.id\')}', '{"id": 7}'],
    ["$input.path('$.list').size()", '2'],
    ["$input.params('q')", '1'],
    ['$input.params().querystring.q', '1'],
    ["$util.urlEncode('a b')", 'a+b'],
    ['$input.body', '{"id": 7, "list": ["a", "b"]}'],
    ["#foreach($n in $input.path('$.list'))$n#end", 'ab'],
    ['$stageVariables.table', 'orders'],
  ])('%s gives %s', (template, output) => {
    const answer = renderWithVelocityjs({
      template,
      body: '{"id": 7, "list": ["a", "b"]}',
      params: { querystring: { q: '1' } },
      stageVariables: { table: 'orders' },
    });
    expect(answer).toMatchObject({ output, error: null });
  });

  it('leaves overrides behind', () => {
    const template = '#set($context.responseOverride.status = 404)';
    expect(renderWithVelocityjs({ template }).overrides.responseOverride).toEqual({
      header: {},
      status: 404,
    });
  });

  it('differs where emulators differ', () => {
    const body = '["a", "b"]';
    // API Gateway: ["a","b"], and nothing.
    expect(renderWithVelocityjs({ template: "$input.path('$')", body }).output).toBe('[a, b]');
    expect(renderWithVelocityjs({ template: '$nope' }).output).toBe('$nope');
  });

  it('gives an error for a template it cannot read', () => {
    expect(renderWithVelocityjs({ template: '#if(' }).error).not.toBeNull();
  });

  it.each([
    '$input.constructor.constructor("return 1")()',
    '$input.json.constructor("return 1")()',
    '$context.__proto__.constructor',
    '$input.body.constructor.constructor("return 1")()',
    '$util.urlEncode.call.constructor',
    '$input.path("$.list").constructor.constructor("return 1")()',
  ])('%s reaches nothing of the host', (template) => {
    const { output } = renderWithVelocityjs({ template, body: '{"list": []}' });
    expect(output).not.toMatch(/function|native|^1$/);
  });
});
