import type { Explanation } from './explanation.ts';

const numeral = /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|-?Infinity|NaN)/;

/** Java has several kinds of numbers; velocityjs has JavaScript's one. */
export const numberText: Explanation = {
  code: 'number-text',
  explain({ writer, before, agreed, ours, theirs }) {
    // What is longer in velocityjs (3.5 in place of 3) parts from ours behind the number.
    const isBehind = /\d$/.test(agreed) && /^[.\d]/.test(theirs);
    const [at, head] = isBehind ? [before, agreed] : [writer, ''];
    const our = numeral.exec(head + ours)?.[0];
    const their = numeral.exec(head + theirs)?.[0];
    if (our === undefined || their === undefined || our === their) return null;
    if (at?.kind !== 'reference') return null;
    const text = `velocityjs knows only JavaScript's numbers, which have no Integer, Long or Double: '${their}' in place of '${our}'`;
    return { text, at };
  },
};
