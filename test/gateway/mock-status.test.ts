import { expect, it } from 'vitest';
import { mockStatus } from '../../core/src/gateway/mock-status.ts';

// The forms of TestMockIntegration.test_custom_parser in LocalStack, written after the service.
it.each([
  '{ statusCode: 200 }',
  '{statusCode: 200,super{ f}oo: [ba r]}',
  '{statusCode: 200, "value": \'goog\'}',
  '{statusCode: 200, foo}: [ba r]}',
  "{statusCode: 200, foo'}: [ba r]}",
  '{statusCode: 200, }foo: [ba r]}',
  "{statusCode: 200, }foo: ''}",
  '{statusCode: 200, "": ""}',
  '{"statusCode": 200, "": ""}',
  '{"statusCode": 200 , }',
  '{"statusCode": 200 ,, }',
  '{"statusCode": 200 , null: null }',
])('%s gives 200', (rendered) => {
  expect(mockStatus(rendered)).toEqual({ ok: true, status: 200 });
});

it.each([
  '{"statusCode\': 200 }',
  '{\'statusCode": 200 }',
  "{'statusCode: 200 }",
  'statusCode: 200',
  '{statusCode: 200, {foo: [ba r]}',
  '{"statusCode": "200"}',
  '{"status": 200}',
  '{"statusCode": 200',
  '',
])('%s is refused', (rendered) => {
  expect(mockStatus(rendered).ok).toBe(false);
});

it('takes any integer', () => {
  expect(mockStatus('{"statusCode": -1000}')).toEqual({ ok: true, status: -1000 });
});
