/** What a change in the panel's form does to the text of a scenario's file. */
import { describe, expect, it } from 'vitest';
import { applyEdits, editScenario, readScenarioFile, type Scenario } from '../../core/src/index.ts';

/** A person's own layout: the order, blank lines, numbers and lines of their choice. */
const file = `{
   "title": "late", "operation" : "POST /orders",

   "request": {
      "headers": { "A": "1", "B": "2" },

      "body": {"total": 1.0,
               "items": [ {"sku": "x"}, {"sku": "y"} ],
               "note": "it\\u0027s"}
   },
   "spec": "openapi.yaml"
}`;

/** The file after a change of what it says; `applyEdits` takes each edit for itself. */
function changed(text: string, change: (scenario: Scenario) => object): string | null {
  const { scenario } = readScenarioFile(text);
  const edits = editScenario(text, change(scenario ?? {}));
  return edits && applyEdits(text, edits);
}

function withBody(body: (before: Record<string, unknown>) => unknown) {
  return ({ request, ...rest }: Scenario): object => ({
    ...rest,
    request: { ...request, body: body(request?.body as Record<string, unknown>) },
  });
}

function withHeaders(headers: Record<string, unknown>) {
  return (scenario: Scenario): object => ({
    ...scenario,
    request: { ...scenario.request, headers },
  });
}

const items = '"items": [ {"sku": "x"}, {"sku": "y"} ]';

describe('a change of a scenario edits its file alone where', () => {
  it.each([
    ['nothing changes', (scenario: Scenario) => scenario, '', ''],
    ['a title does', (scenario: Scenario) => ({ ...scenario, title: 'x' }), '"late"', '"x"'],
    ['a header does', withHeaders({ A: '1', B: '3' }), '"2"', '"3"'],
    ['a header is added', withHeaders({ A: '1', B: '2', C: ['3', '4'] }), '"2"', '"2", "C": ["3", "4"]'],
    ['a header is renamed', withHeaders({ A: '1', Bb: '2' }), '"B": "2"', '"Bb": "2"'],
    ['both are renamed', withHeaders({ C: '1', D: '2' }), '"A": "1", "B": "2"', '"C": "1", "D": "2"'],
    ['a header goes', withHeaders({ B: '2' }), '"A": "1", ', ''],
    ['the last header goes', withHeaders({ A: '1' }), ', "B": "2"', ''],
    ['all headers go', withHeaders({}), '{ "A": "1", "B": "2" }', '{}'],
    ['a header comes first', withHeaders({ Z: '0', A: '1', B: '2' }), '"A"', '"Z": "0", "A"'],
    ['an item is added', withBody((body) => ({ ...body, items: [{ sku: 'x' }, { sku: 'y' }, 1] })), items, '"items": [ {"sku": "x"}, {"sku": "y"}, 1 ]'],
    ['an item goes', withBody((body) => ({ ...body, items: [{ sku: 'y' }] })), items, '"items": [ {"sku": "y"} ]'],
    ['an item changes', withBody((body) => ({ ...body, items: [{ sku: 'x' }, { sku: 'z', n: 1 }] })), '"y"', '"z", "n": 1'],
    ['a member of the body is added', withBody((body) => ({ ...body, paid: true })), 's"}', 's",\n               "paid": true}'],
    ['the body becomes text', withBody(() => '{"tot'), /\{"total[^]*?s"\}/.exec(file)?.[0] ?? '?', '"{\\"tot"'],
    ['a part is added', (scenario: Scenario) => ({ ...scenario, context: { stage: 'x', identity: {} } }), 'yaml"', 'yaml",\n   "context": {\n      "stage": "x",\n      "identity": {}\n   }'],
    ['a part is taken back', ({ request, ...rest }: Scenario) => ({ ...rest, request: { headers: request?.headers } }), /,\s+"body"[^]*?s"\}/.exec(file)?.[0] ?? '?', ''],
  ])('%s', (_, change, before, after) => {
    expect(file).toContain(before);
    expect(changed(file, change)).toBe(file.replace(before, () => after));
  }); // prettier-ignore
});

describe('the rest of a file', () => {
  const renamed = (scenario: Scenario): object => ({ ...scenario, title: 'x', phase: 'request' });

  it.each([
    ['of Windows', '\uFEFF{\r\n\t"title": "t"\r\n}\r\n', '\uFEFF{\r\n\t"title": "x",\r\n\t"phase": "request"\r\n}\r\n'],
    ['in one line', '{"title":"t"}', '{"title":"x","phase":"request"}'],
    ['without anything in it', '{}\n', '{\n  "title": "x",\n  "phase": "request"\n}\n'],
  ])('%s stays as it is', (_, text, after) => {
    expect(changed(text, renamed)).toBe(after);
  }); // prettier-ignore

  it('is written anew where a body has its members in another order', () => {
    const text = '{"request": {"body": {"a": 1, "b": 2}}}';
    const turned = '{"request": {"body": {"b": 2, "a": 1}}}';
    expect(
      changed(
        text,
        withBody(() => ({ b: 2, a: 1 })),
      ),
    ).toBe(turned);
  });

  it('is written anew where a member stands in it twice', () => {
    const text = '{"request": {"body": {"a": 1, "a": 2}}}';
    expect(
      changed(
        text,
        withBody(() => ({ a: 3 })),
      ),
    ).toBe('{"request": {"body": {"a": 3}}}');
  });
});
