/** The formats of `test --format`; the first is used where none is asked for. */
import { testJson } from './test-json.ts';
import { testJunit } from './test-junit.ts';
import { testText, type TestFormat } from './test-text.ts';

export const testFormats = {
  text: testText,
  json: testJson,
  junit: testJunit,
} as const satisfies Record<string, TestFormat>;

export type TestFormatName = keyof typeof testFormats;
