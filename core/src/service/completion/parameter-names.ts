import { toItem, type CompletionSource, type ItemData, type TemplateCursor } from './source.ts';

/**
 * In `$input.params('…')`: the parameters that the method declares, with where each is sent, then
 * those that saved scenarios send beside.
 */
export const parameterNames: CompletionSource = function* (cursor) {
  if (cursor.typed.kind !== 'parameter-name') return;
  const own = [...declared(cursor)];
  const others = new Map([...sent(cursor)].reverse().map((data) => [data.label, data]));
  for (const { label } of own) others.delete(label);
  for (const data of [...own, ...others.values()]) {
    const item = toItem(data, cursor);
    if (item !== null) yield item;
  }
};

function* declared({ region }: TemplateCursor): Iterable<ItemData> {
  for (const { name, location, required } of region.integration?.method.parameters ?? []) {
    yield {
      label: name,
      kind: 'value',
      detail: `${location} parameter${required ? ', required' : ''}`,
      documentation: `The method declares it in its \`parameters\`, \`in: ${location}\`.`,
      sortText: `1${name}`,
    };
  }
}

function* sent({ types }: TemplateCursor): Iterable<ItemData> {
  for (const { title, scenario } of types.scenarios) {
    const { path, query, headers } = scenario.request ?? {};
    // A path that is written as an address has values, and no names.
    const byLocation = { path: typeof path === 'string' ? {} : path, query, header: headers };
    for (const [location, values] of Object.entries(byLocation)) {
      // A path that is written out names nothing.
      if (typeof values === 'string') continue;
      for (const name of Object.keys(values ?? {})) {
        yield {
          label: name,
          kind: 'value',
          detail: `${location} parameter`,
          documentation: `_From scenario “${title}”._`,
          sortText: `2${name}`,
        };
      }
    }
  }
}
