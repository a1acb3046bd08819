/** The fields of the line that says what is called: its method, and its path. */
import type { ScenarioValues } from './form/scenario-values.ts';
import { h, type Child, type VElement } from './vnode.ts';

/** The path as it is called, which the scenario writes out. */
export function addressField(address: string): Child {
  return h('input', {
    class: 'fitted',
    name: 'address',
    value: address,
    'aria-label': 'Path and query as called',
    spellcheck: 'false',
  });
}

/** `/orders/{id}` with a field for each variable. */
export function pathFields(path: string, values: ScenarioValues): Child {
  return path.split(/(\{[^{}]*\})/).map((part) => {
    if (!part.startsWith('{')) return part;
    const name = part.slice(1, -1).replace(/\+$/, '');
    const value = values.path.find((row) => row.name === name)?.value ?? '';
    return h('span', { class: 'path-field' }, [
      h('input', { type: 'hidden', name: 'path.name', value: name }),
      h('input', {
        class: 'fitted',
        name: 'path.value',
        value,
        placeholder: name,
        'aria-label': `Path parameter ${name}`,
        title: `{${name}}`,
        spellcheck: 'false',
      }),
    ]);
  });
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** For an operation that takes every method. */
export function methodChoice(method: string): VElement {
  const value = method === '' ? 'GET' : method;
  const options = methods.map((one) => h('option', { value: one }, one));
  return h('select', { name: 'method', 'aria-label': 'Method', value }, options);
}
