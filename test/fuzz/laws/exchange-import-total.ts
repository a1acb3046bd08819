/** Whatever is pasted, reading it gives scenarios or a sentence with a place inside the text. */
import { detectForm, importForms } from '../../../core/src/gateway/exchange/forms.ts';
import { integer, many, pick, type Law, type Random } from '../law.ts';

const seeds = [
  `curl -X POST 'https://x/a/1?b=2' -H 'X-A: 1' -u a:b --data-urlencode 'é=1' -F a=b --json '{}' \\\n -d $'\\x41\\u00e9'`,
  `curl ^"https://x/a?b=1^&c=2^" ^\r\n  -H ^"X: ^\\^"q^\\^"^" ^\r\n  --data-raw ^"a^\r\n\r\nb^"`,
  JSON.stringify({ log: { entries: [{ request: { method: 'GET', url: 'https://x/a', headers: [{ name: 'a', value: 'b' }], cookies: [], postData: { params: [] } } }] } }),
  JSON.stringify({ resource: '/a/{b+}', path: '/a/1', httpMethod: 'GET', multiValueHeaders: { a: ['1'] }, pathParameters: { b: '1' }, requestContext: { identity: {} }, body: null }),
  JSON.stringify({ version: '2.0', rawPath: '/a', rawQueryString: 'a=%zz', cookies: ['a'], requestContext: { http: { method: 'GET' } } }),
  'Execution log for request r\nSat Nov 21 08:00:00 UTC 2026 : HTTP Method: GET, Resource Path: /a\nSat Nov 21 08:00:00 UTC 2026 : Method request headers: {a=b, c=d}\nEndpoint response body before transformations: {}\n',
] as const; // prettier-ignore

const inserts = [
  '"', "'", '\\', '^', '$', '`', '{', '}', '[', ']', ',', ':', '=', '@', '@-', '|', ';', '<<', '>', '\n', '\r', ' ', '\u0000', '\ud800', '😀',
  'null', '1', '--', '-', '-d', '-F', '%', '__proto__', '[TRUNCATED]', '[Binary Data]', '1e999',
] as const; // prettier-ignore

export const law: Law = {
  name: 'exchange-import-total',
  run(random) {
    const text = spoilt(random, pick(random, seeds));
    const forms = [...Object.values(importForms), detectForm(text)].filter((form) => form !== null);
    for (const form of forms) {
      const reading = form.read(text, [{ method: 'ANY', path: '/a/{b+}' }]);
      const isSound = reading.ok
        ? reading.scenarios.length > 0 && JSON.stringify(reading) !== ''
        : reading.reason !== '' && reading.offset >= 0 && reading.offset <= text.length;
      if (!isSound) return `${form.name}: ${JSON.stringify([text, reading])}`;
    }
    return null;
  },
};

function spoilt(random: Random, text: string): string {
  return many(random, 0, 6, () => random()).reduce((all, choice) => {
    const start = integer(random, 0, all.length);
    const end = Math.min(all.length, start + integer(random, 0, 20));
    if (choice < 0.4) return all.slice(0, start) + pick(random, inserts) + all.slice(start);
    if (choice < 0.7) return all.slice(0, start) + all.slice(end);
    return choice < 0.8 ? all.slice(0, start) : all.slice(0, end) + all.slice(start);
  }, text);
}
