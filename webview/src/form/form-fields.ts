/** The fields that the scenario form is made of. */
import { countText } from '../count-text.ts';
import { icon } from '../icons.ts';
import type { Row } from './rows.ts';
import { h, type VElement } from '../vnode.ts';

/** Name and value side by side, with one empty row at the end to add another. */
export function rows(
  group: string,
  title: string | null,
  given: readonly Row[],
  name: string,
  value: string,
): VElement {
  const fields = [...given, { name: '', value: '' }].map((row, index) => {
    const label = `${title ?? 'Stage variable'} ${index + 1}`;
    const isSpare = index === given.length;
    return h('div', { class: isSpare ? 'row spare' : 'row', key: String(index) }, [
      h('input', {
        name: `${group}.name`,
        value: row.name,
        placeholder: isSpare ? `Add ${name.toLowerCase()}` : name,
        'aria-label': `${label}, name`,
        spellcheck: 'false',
      }),
      h('input', {
        name: `${group}.value`,
        value: row.value,
        placeholder: isSpare ? '' : value,
        'aria-label': `${label}, value`,
        spellcheck: 'false',
      }),
      h(
        'button',
        {
          class: 'tool remove',
          type: 'button',
          'data-action': 'remove-row',
          title: 'Remove',
          'aria-label': `Remove ${label.toLowerCase()}`,
          disabled: isSpare,
        },
        icon('cross'),
      ),
    ]);
  });
  return h('fieldset', { class: 'rows', key: group }, [
    title !== null && h('legend', {}, title),
    ...fields,
  ]);
}

/** A field with more text than this makes the whole panel stand still. */
export const editedAtMost = 100_000;

/** A text under its title, as tall as it is. */
export function textArea(name: string, title: string, text: string, placeholder: string): VElement {
  if (text.length > editedAtMost) return longText(name, title, text);
  return h('label', { class: 'area', key: name }, [
    h('span', { class: 'field-title' }, title),
    h('textarea', {
      name,
      value: text,
      placeholder,
      rows: linesOf(text),
      spellcheck: 'false',
      'aria-label': title,
    }),
  ]);
}

/** The beginning of a text that is edited in the scenario's file; the form gives it back as it was. */
export function longText(name: string, title: string, text: string): VElement {
  return h('div', { class: 'area long-text', key: `${name}-long` }, [
    h('span', { class: 'field-title' }, title),
    h('textarea', {
      value: `${text.slice(0, 2000)} …`,
      readonly: true,
      rows: 6,
      'aria-label': `${title}, its beginning`,
    }),
    h(
      'p',
      { class: 'quiet' },
      `${countText(text.length)} characters are too many to be edited here: edit them in the scenario file.`,
    ),
  ]);
}

/** Tall enough for its text, up to a height from which it scrolls. */
export function linesOf(text: string): number {
  return Math.min(14, Math.max(1, text.split('\n').length));
}
