/** What a completion writes: the template's text, in the way of the file that holds it. */
import { describe, expect, test } from 'vitest';
import { textAfterCompletion } from '../support/check.ts';

const integration = (line: string): string => `paths:
  /orders:
    post:
      x-amazon-apigateway-integration:
        type: http
        ${line}
`;
const inYaml = (value: string, label: string): string =>
  textAfterCompletion(
    { name: 'openapi.yaml', text: integration(`requestTemplates: { application/json: ${value} }`) },
    label,
  );

describe('members', () => {
  test('a method brings its parentheses, the dollar sign of a path escaped for the snippet', () => {
    expect(textAfterCompletion({ name: 'a.vtl', text: '$input.js█' }, 'json')).toBe(
      "$input.json('\\$$1')",
    );
  });

  test('in front of parentheses only the name is replaced', () => {
    const text = "$input.js█xx('$.a')";
    expect(textAfterCompletion({ name: 'a.vtl', text }, 'json')).toBe("$input.json('$.a')");
  });

  test('in a single-quoted scalar quotes are doubled', () => {
    expect(inYaml("'$input.█'", 'json')).toContain("'$input.json(''\\$$1'')'");
  });

  test('in a double-quoted one they stay', () => {
    expect(inYaml('"$input.█"', 'json')).toContain(`"$input.json('\\$$1')"`);
  });
});

describe('directives', () => {
  test('a block has its lines in a .vtl file', () => {
    expect(textAfterCompletion({ name: 'a.vtl', text: '#i█' }, 'if')).toBe(
      '#if(${1:condition})\n$0\n#end',
    );
  });

  test('and stands on one line where the scalar has none', () => {
    expect(inYaml('"#i█"', 'if')).toContain('"#if(${1:condition})$0#end"');
  });
});

describe('keys', () => {
  const key = (line: string, label: string): string =>
    textAfterCompletion({ name: 'openapi.yaml', text: integration(line) }, label);

  test('a key with a value gets its colon and a blank', () => {
    expect(key('ur█', 'uri')).toContain('        uri: \n');
  });

  test('a key with an object below gets its colon', () => {
    expect(key('resp█', 'responses')).toContain('        responses:\n');
  });

  test('a key that has its value already is only renamed', () => {
    expect(key('ur█x: https://b.example.com', 'uri')).toContain(
      '        uri: https://b.example.com\n',
    );
  });

  test('a value right behind the colon gets its blank', () => {
    expect(key('passthroughBehavior:█', 'never')).toContain('passthroughBehavior: never');
  });

  test('in JSON keys and values have quotes, and none are doubled', () => {
    const json = (line: string): string =>
      `{"paths": {"/a": {"get": {"x-amazon-apigateway-integration": {${line}}}}}}`;
    const after = (line: string, label: string): string =>
      textAfterCompletion({ name: 'openapi.json', text: json(line) }, label);
    expect(after('"ty█"', 'type')).toBe(json('"type"'));
    expect(after('"type": "█"', 'mock')).toBe(json('"type": "mock"'));
    expect(after('"type": █', 'mock')).toBe(json('"type": "mock"'));
    expect(after('"type": "mock", █', 'uri')).toBe(json('"type": "mock", "uri": '));
  });
});
