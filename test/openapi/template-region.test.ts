import { describe, expect, it } from 'vitest';
import { findIntegrations } from '../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';

/** `<dialect> <text>` of the one request template, unknown parts in ⟦⟧; `unknown` where there is no text. */
function region(value: string, uri = 'https://b.example.com'): string {
  const text = `paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: http
        uri: ${uri}
        requestTemplates:
          application/json: ${value}
`;
  const template = findIntegrations(parseDocument(text, 'yaml'))[0]?.requestTemplates[0];
  if (!template?.known) return 'unknown';
  const marked = [...template.placeholders]
    .reverse()
    .reduce(
      (shown, { start, end }) =>
        `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`,
      template.text,
    );
  return `${template.dialect} ${marked}`;
}

describe('a template', () => {
  it.each([
    ['is plain text', '$input.body', 'plain $input.body'],
    ['is VTL to its braces', "'${input.body}'", 'plain ${input.body}'],
    ['has parts that the import replaces', "'${AWS::Region} ${x}'", 'plain ⟦${AWS::Region}⟧ ${x}'],
    ['is a short Sub', "!Sub '${Q} $x'", 'sub ⟦${Q}⟧ $x'],
    ['is a short Sub of a block', '!Sub |\n            a ${Q}', 'sub a ⟦${Q}⟧\n'],
    ['is a short Sub of a list', "!Sub ['${Q}', {Q: 1}]", 'sub ⟦${Q}⟧'],
    ['is a long Sub', "{Fn::Sub: '${!x} a'}", 'sub ⟦${!x}⟧ a'],
    ['is a long Sub of a list', "{Fn::Sub: ['${Q}', {Q: 1}]}", 'sub ⟦${Q}⟧'],
    ['is elsewhere', '!Ref Template', 'unknown'],
    ['is composed elsewhere', "{Fn::Join: ['', [a, {Ref: B}]]}", 'unknown'],
    ['is missing', '', 'unknown'],
    ['is no text', '{a: 1}', 'unknown'],
  ])('%s', (_, value, expected) => {
    expect(region(value)).toBe(expected);
  });

  it('is preprocessed where the file is', () => {
    expect(region("'${name} $x'", '${backend_url}')).toBe('preprocessed ⟦${name}⟧ $x');
  });

  it('is not, where only stage variables and import variables stand around', () => {
    expect(region("'${x}'", '"https://${stageVariables.host}/${AWS::Region}"')).toBe('plain ${x}');
  });
});

it('says which field values are settled', () => {
  const isKnown = (uri: string): boolean | undefined => {
    const text = `get: {x-amazon-apigateway-integration: {type: http, uri: ${uri}}}`;
    return findIntegrations(parseDocument(text, 'yaml'))[0]?.uri?.known;
  };
  expect(isKnown('"https://b.example.com/{id}"')).toBe(true);
  expect(isKnown('"https://${stageVariables.host}/"')).toBe(true);
  expect(isKnown('"https://${host}/"')).toBe(false);
  expect(isKnown('"https://{{host}}/"')).toBe(false);
  expect(isKnown('!Sub "https://b.example.com"')).toBe(false);
  expect(isKnown('{Ref: Url}')).toBe(false);
});
