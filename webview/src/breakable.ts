import { h, type Child } from './vnode.ts';

/** An address that is broken where its parts end, and inside a word only where one is too long. */
export function breakable(address: string): Child[] {
  return address
    .split(/(?<=[/?&=])(?=[^/])/)
    .flatMap((part, index) => (index === 0 ? [part] : [h('wbr'), part]));
}
