/** The link from a reason to its line in the file. */
import { lastName } from '../../protocol/src/relative-path.ts';
import type { At } from '../../protocol/src/report.ts';
import { h, type VElement } from './vnode.ts';

/** A button that reveals the place in the editor; `label` where "line 31" would not be enough. */
export function placeLink(at: At, label = `line ${at.line}`): VElement {
  const place = `${lastName(at.file)}, line ${at.line}`;
  return h(
    'button',
    { class: 'link place', type: 'button', title: `Show ${place}`, ...reveals(at) },
    label,
  );
}

/** The attributes that make any element reveal a place when it is pressed. */
export function reveals(at: At): { readonly 'data-action': string; readonly 'data-at': string } {
  return { 'data-action': 'reveal', 'data-at': JSON.stringify(at) };
}
