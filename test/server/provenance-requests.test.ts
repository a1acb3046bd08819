/** Places of a file in its template that is open by itself, and back, through the wire. */
import { expect, test } from 'vitest';
import {
  fileRangeRequest,
  templateRangeRequest,
  type FileRangeResult,
  type TemplateRangeResult,
} from '../../protocol/src/provenance-requests.ts';
import { yamlText, yamlUri } from './documents.ts';
import { MemoryClient, pulling, rangeOf } from './memory-client.ts';

const template = {
  pointer: '/paths/~1orders~1{id}/post/x-amazon-apigateway-integration',
  phase: 'response',
  response: 'default',
  mediaType: 'application/json',
} as const;

test('a piece stands in the template where it stands in the file, and back', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText);
  const range = rangeOf(yamlText, "$input.parms('id')");
  const found = await client.connection.sendRequest<TemplateRangeResult>(templateRangeRequest, {
    uri: yamlUri,
    range,
  });
  expect(found).toEqual({
    template,
    range: { start: { line: 1, character: 8 }, end: { line: 1, character: 26 } },
    lines: [`{"id": "$input.parms('id')"}`],
  });
  const back = await client.connection.sendRequest<FileRangeResult>(fileRangeRequest, {
    uri: yamlUri,
    template,
    range: found?.range,
  });
  expect(back).toEqual({ range, lines: found?.lines });
});

test('what is no text of a template stands in none', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText);
  const { connection } = client;
  const outside = { uri: yamlUri, range: rangeOf(yamlText, 'responseTemplates') };
  expect(await connection.sendRequest(templateRangeRequest, outside)).toBeNull();
  const gone = { ...template, mediaType: 'text/plain' };
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const params = { uri: yamlUri, template: gone, range };
  expect(await connection.sendRequest(fileRangeRequest, params)).toBeNull();
});
