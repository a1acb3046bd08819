/** A body as a field: text, or bytes written in Base64, which are changed into each other. */
import { editedAtMost, linesOf, longText } from './form-fields.ts';
import { h, type VElement } from '../vnode.ts';

export type BodyForm = 'text' | 'base64';

/** @param name of the field; that of its form is `${name}Form`. */
export function bodyField(name: string, text: string, form: BodyForm): VElement {
  if (text.length > editedAtMost) return longText(name, 'Body', text);
  const isWrong = form === 'base64' && bytesOf(text) === null;
  return h('div', { class: 'area', key: name }, [
    h('div', { class: 'body-line' }, [
      h('label', { class: 'field-title', for: `field-${name}` }, 'Body'),
      h(
        'select',
        {
          name: `${name}Form`,
          value: form,
          'aria-label': 'What the body is written as',
          title: 'Text, or bytes in Base64',
        },
        h('option', { value: 'text' }, 'Text'),
        h('option', { value: 'base64' }, 'Base64'),
      ),
      h(
        'button',
        {
          class: 'link',
          type: 'button',
          'data-action': 'take-body',
          'data-part': name === 'body' ? 'request' : 'backend',
        },
        'From a file …',
      ),
    ]),
    h('textarea', {
      name,
      id: `field-${name}`,
      value: text,
      placeholder: 'No body',
      rows: linesOf(text),
      spellcheck: 'false',
      'aria-label': 'Body',
      'aria-invalid': isWrong ? 'true' : undefined,
    }),
    isWrong &&
      h('span', { class: 'field-error', role: 'alert' }, 'This is not Base64; it is taken as text.'),
  ]);
}

/** The same body in another form; as it is where its bytes are no text. */
export function bodyAs(text: string, before: BodyForm, after: BodyForm): string {
  if (before === after) return text;
  if (after === 'base64') {
    const bytes = new TextEncoder().encode(text);
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }
  const bytes = bytesOf(text);
  try {
    return bytes === null ? text : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

function bytesOf(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
