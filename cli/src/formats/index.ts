/** The formats of `check --format`; the first is used where none is asked for. */
import type { Format } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export const formats = { text, json, sarif, github, junit } as const satisfies Record<
  string,
  Format
>;

export type FormatName = keyof typeof formats;
