/**
 * Asks the real Java libraries (`java/Jayway.java`): for the live comparisons, which run only
 * where LIVE_JAYWAY is set, and to record `recorded/*.json`. The other tests need no Java.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const here = import.meta.dirname;
const classes = join(here, '../../out/jayway');
const jars = [
  'json-path',
  'json-smart',
  'commons-lang',
  'accessors-smart',
  'asm',
  'slf4j-api',
  'slf4j-nop',
];

export type UtilFunction =
  'base64Decode' | 'base64Encode' | 'escapeJavaScript' | 'urlDecode' | 'urlEncode';

export type Question = readonly ['json' | UtilFunction, string] | readonly ['path', string, string];

/** One answer for each question, in the form of `dump.ts`. */
export function askJayway(questions: readonly Question[]): string[] {
  mkdirSync(classes, { recursive: true });
  const classPath = [classes, ...jars.map((jar) => `/usr/share/java/${jar}.jar`)].join(delimiter);
  execFileSync('javac', [
    '-nowarn',
    '-d',
    classes,
    '-cp',
    classPath,
    join(here, 'java/Jayway.java'),
  ]);
  const output = execFileSync('java', ['-Xss64m', '-cp', classPath, 'Jayway'], {
    input: questions.map((question) => `${asciiJson(question)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as string);
}

/** The strict reader of the other side refuses DEL, so everything beyond printable ASCII is escaped. */
function asciiJson(question: Question): string {
  return JSON.stringify(question).replace(
    /[^ -~]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
