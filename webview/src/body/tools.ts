/** What can be done with a body, and what is wrong with it. */
import { icon } from '../icons.ts';
import { placeLink } from '../place-link.ts';
import type { ViewMemory } from '../view-memory.ts';
import { h, type VElement } from '../vnode.ts';
import type { ShownBody } from './shown-body.ts';

/** The buttons over a body's corner. */
export function bodyTools(body: ShownBody, memory: ViewMemory, hasLayout: boolean): VElement {
  const { id, isBase64Encoded } = body;
  const isLaidOut = memory.laidOut.includes(id);
  return h('div', { class: 'body-tools' }, [
    isBase64Encoded && h('span', { class: 'quiet' }, 'Base64'),
    hasLayout &&
      h(
        'button',
        {
          class: 'link',
          type: 'button',
          'data-action': 'lay-out',
          'data-id': id,
          'aria-pressed': String(isLaidOut),
        },
        isLaidOut ? 'As sent' : 'Laid out',
      ),
    h(
      'button',
      {
        class: 'tool',
        type: 'button',
        title: 'Show blanks and line breaks',
        'aria-label': 'Show blanks and line breaks',
        'aria-pressed': String(memory.showsBlanks),
        'data-action': 'show-blanks',
      },
      icon('blanks'),
    ),
    h(
      'button',
      {
        class: 'tool',
        type: 'button',
        title: 'Copy body',
        'aria-label': 'Copy body',
        'data-action': 'copy',
        'data-id': id,
      },
      icon('copy'),
    ),
  ]);
}

/** Where the body stops being JSON, with the ways to that place here and in the template. */
export function faultLine(
  { id, text }: ShownBody,
  { problem, offset }: NonNullable<ShownBody['fault']>,
): VElement {
  const { line, column } = placeIn(text, offset);
  const place = offset >= text.length ? 'at its end' : `at line ${line}, column ${column}`;
  const attributes = {
    class: 'link',
    type: 'button',
    title: problem.message,
    'data-action': 'show-fault',
    'data-id': id,
  };
  return h('p', { class: 'fault-line' }, [
    icon('error'),
    h('span', {}, ['Not JSON ', h('button', attributes, place)]),
    problem.at !== undefined &&
      h('span', { class: 'quiet' }, ['written by ', placeLink(problem.at)]),
  ]);
}

/** From 1. Nothing is cut out of the text: it may be long, and this is asked with each drawing. */
function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
