/** The lines of an execution log, in the forms in which people get at one. */
import { isObject, itemsOf, readJsonText, textOr } from './json-object.ts';

/** What a line begins with that the log says something by; its text follows, in lines after it too. */
const LANDMARKS = [
  'Starting execution for request',
  'HTTP Method',
  'Method request path',
  'Method request query string',
  'Method request headers',
  'Method request body before transformations',
  'Endpoint request URI',
  'Endpoint request headers',
  'Endpoint request body after transformations',
  'Sending request to',
  'Received response',
  'Endpoint response headers',
  'Endpoint response body before transformations',
  'Lambda execution failed',
  'Method response body after transformations',
  'Method response headers',
  'Execution failed due to',
  'Successfully completed execution',
  'Method completed with status',
] as const;

export type Landmark = (typeof LANDMARKS)[number];

/** The console's time, as Java prints it. */
const CONSOLE_TIME = /\w{3} \w{3} \d{1,2} \d{2}:\d{2}:\d{2} \w+ \d{4}/.source;

/** That of CloudWatch's lines and exports, and milliseconds, with what parts them from the rest. */
const TIME = `(?:${CONSOLE_TIME}|\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]+(?:Z|[+-][\\d:]+)?|\\d{13})"?[ \\t,]*:?[ \\t,]*`;

/** The name of a log stream (`aws logs tail`). */
const STREAM = /[^\s(]\S*[ \t,]/.source;

const REQUEST_ID = /\([0-9a-f-]{8,}\) /.source;

const LINE = new RegExp(`^(?:${TIME})?(?:${STREAM})?"?(?:${REQUEST_ID})?(${LANDMARKS.join('|')})`);

/** The beginning of a line that says something else; any other line goes on with the one above. */
const OTHER_LINE = new RegExp(`^(?:${CONSOLE_TIME} : |(?:${TIME})?(?:${STREAM})?"?${REQUEST_ID})`);

/** The log in a text: as it is, or out of the JSON of `test-invoke-method` or `filter-log-events`. */
export function logText(text: string): string {
  const reading = /^\s*\{/.test(text) ? readJsonText(text) : null;
  if (reading?.ok !== true || !isObject(reading.value)) return text;
  const messages = itemsOf(reading.value['events']).flatMap((event) =>
    isObject(event) ? [textOr(event['message']) ?? ''] : [],
  );
  return textOr(reading.value['log']) ?? (messages.length > 0 ? messages.join('\n') : text);
}

/** The first text of each landmark; a line without one belongs to the text above it. */
export function readLandmarks(text: string): ReadonlyMap<Landmark, string> {
  const said = new Map<Landmark, string[]>();
  let lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [whole = '', name] = LINE.exec(line) ?? [];
    const landmark = LANDMARKS.find((one) => one === name);
    if (landmark !== undefined) {
      lines = [line.slice(whole.length).replace(/^[:.]? ?/, '')];
      if (!said.has(landmark)) said.set(landmark, lines);
    } else if (OTHER_LINE.test(line)) lines = [];
    else lines.push(line);
  }
  return new Map([...said].map(([landmark, texts]) => [landmark, texts.join('\n').trimEnd()]));
}
