import { toItem, type CompletionSource } from './source.ts';

/** In `$input.params('…')`: the parameters that the method declares, with where each is sent. */
export const parameterNames: CompletionSource = function* (cursor) {
  if (cursor.typed.kind !== 'parameter-name') return;
  for (const { name, location, required } of cursor.region.integration?.method.parameters ?? []) {
    const item = toItem(
      {
        label: name,
        kind: 'value',
        detail: `${location} parameter${required ? ', required' : ''}`,
        documentation: `The method declares it in its \`parameters\`, \`in: ${location}\`.`,
        sortText: `1${name}`,
      },
      cursor,
    );
    if (item !== null) yield item;
  }
};
