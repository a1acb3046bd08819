/** Blanks and characters without a shape, made visible without changing the text. */
import { h, type Child } from '../vnode.ts';

/** Runs of one kind; what looks like a blank and is none is told apart. */
const blank =
  /( +)|(\t)|(\r\n|\r|\n)|([\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff])/g;

/** The text with an element around each run of blanks; just the text where they are not asked for. */
export function withBlanks(text: string, isShown: boolean): Child {
  if (!isShown) return text;
  const children: Child[] = [];
  let end = 0;
  for (const match of text.matchAll(blank)) {
    const [run, spaces, tab, newline] = match;
    children.push(text.slice(end, match.index));
    end = match.index + run.length;
    if (spaces !== undefined) children.push(h('span', { class: 'blank' }, run));
    else if (tab !== undefined) children.push(h('span', { class: 'blank tab' }, run));
    else if (newline !== undefined) children.push(breakMark(run), run);
    else children.push(h('span', { class: 'blank odd', 'data-code': codeOf(run) }, run));
  }
  return [...children, text.slice(end)].filter((child) => child !== '');
}

function breakMark(run: string): Child {
  const name = run === '\n' ? '↵' : run === '\r' ? 'CR' : 'CR↵';
  return h('span', { class: 'blank break', 'data-code': name });
}

/** `U+00A0` */
function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
