/**
 * Where velocityjs differs from API Gateway, and the reason that is given. What API Gateway prints
 * is held elsewhere; what velocityjs 2.1.7 prints is read from its source.
 */
import { describe, expect, it } from 'vitest';
import { compareEngines } from '../../core/src/gateway/compare-engines.ts';
import { explanations } from '../../core/src/gateway/engine-differences/index.ts';

const request = {
  body: '{"list": ["a", {"b": 1}], "price": 1.0, "map": {"n": null}}',
  vars: { text: 'a,b', zero: 0 },
};

/** The marked piece of the template is the one that the explanation is about. */
const cases: readonly (readonly [code: string, template: string, ours: string, theirs: string])[] =
  [
    ['undefined-reference', '{"id": "⟦$nope⟧"}', '"}', '$nope"}'],
    ['undefined-reference', '<⟦$input.path("$.x").y()⟧>', '>', '$input.path("$.x").y()>'],
    ['set-value', '#set(⟦$s⟧ = "<$nope>")$s', '>', '$nope>'],
    ['missing-member', '⟦$text.hashCode()⟧', '94679', '$text.hashCode()'],
    ['null-text', "<⟦$input.path('$.map.n')⟧>", '>', 'null>'],
    ['context-text', '<⟦$context⟧>', '>', '{requestOverride='],
    ['container-text', "⟦$input.path('$.list')⟧", '"a",{"b":1}]', 'a, {b=1}]'],
    ['number-text', "⟦$input.path('$.price')⟧", '.0', ''],
    ['number-text', '#set($x = 7 / 2)⟦$x⟧', '', '.5'],
    ['white-space', '⟦\t#set($x = 1)\n⟧c', 'c', '\tc'],
    ['condition', '#if(⟦$zero⟧)yes#{else}no#end', 'yes', 'no'],
    ['condition', "#if(⟦$zero == ''⟧)yes#else no#end", ' no', 'yes'],
    ['loop', '#foreach($c in ⟦$text.toCharArray()⟧)x#end', 'xxx', ''],
    ['macro', '⟦#macro(m)x#end⟧#m()', '#m()', 'x'],
    ['directive-as-text', '⟦#{set}($x = 1)⟧', '', '#{set}($x = 1)'],
    ['escape', '⟦\\\\⟧#set($x = 1)$x', '\\1', '1'],
  ];

const plain = (marked: string): string => marked.replace(/[⟦⟧]/g, '');

describe('a difference is placed and explained', () => {
  it.each(cases)('%s: %s', (code, marked, ours, theirs) => {
    const template = plain(marked);
    const { difference } = compareEngines({ template, ...request });
    expect(difference?.explanation?.code).toBe(code);
    expect(difference?.ours).toBe(ours);
    expect(difference?.theirs.slice(0, theirs.length || undefined)).toBe(theirs);
    const { start = 0, end = 0 } = difference?.at ?? {};
    const at = `${template.slice(0, start)}⟦${template.slice(start, end)}⟧${template.slice(end)}`;
    expect(at).toBe(marked);
  });

  it('has a picture of every kind but that of methods, of which there are too many', () => {
    const drawn = new Set(cases.map(([code]) => code));
    const codes = explanations.map(({ code }) => code);
    expect(codes.filter((code) => !drawn.has(code))).toEqual(['method-result']);
  });
});

describe('where one engine stops', () => {
  it.each([
    ['their-syntax-error', "#foreach($x in {'a': 1})$x#end"],
    ['their-exception', '#define($b)$b#end$text$b'],
    ['our-error', 'a $text.substring(9)'],
  ])('%s: %s', (code, template) => {
    const { difference, ours, theirs } = compareEngines({ template, ...request });
    expect((ours.error === null) !== (theirs.error === null)).toBe(true);
    expect(difference?.explanation?.code).toBe(code);
  });

  it('is no difference where both do', () => {
    expect(compareEngines({ template: '#if(' }).difference).toBeNull();
  });
});

it('is silent where both print the same', () => {
  expect(compareEngines({ template: '{#if(true)a#end}$!x' }).difference).toBeNull();
});
