/** Where variables get their values, and who sees them. */
import { expect, test } from 'vitest';
import { parse } from '../../core/src/vtl/parser.ts';
import { scopeOf } from '../../core/src/vtl/scope.ts';

/** Each use as `name@line <- kinds and lines of what it sees`. */
function pictures(text: string): string[] {
  const scope = scopeOf(parse(text).root);
  const line = (offset: number) => text.slice(0, offset).split('\n').length;
  return scope.uses.map((use) => {
    const seen = scope
      .definitionsSeenBy(use)
      .map(({ kind, span }) => `${kind}@${line(span.start)}`);
    return `${use.name}@${line(use.span.start)} <- ${seen.join(' ') || 'nothing'}`;
  });
}

test('a value is seen behind its #set, not before it and not in it', () => {
  expect(pictures('$a\n#set($a = $a)\n$a ${a.b}\n')).toEqual([
    'a@1 <- nothing',
    'a@2 <- nothing',
    'a@3 <- set@2',
    'a@3 <- set@2',
  ]);
});

test('a loop variable is seen in the loop only; what the loop sets, from its start on', () => {
  expect(pictures('#foreach($i in $list)\n$i $sum\n#set($sum = $i)\n#end\n$i $sum')).toEqual([
    'list@1 <- nothing',
    'i@2 <- foreach@1',
    'sum@2 <- set@3',
    'i@3 <- foreach@1',
    'i@5 <- nothing',
    'sum@5 <- set@3',
  ]);
});

test('setting a property uses the variable and defines none', () => {
  expect(pictures('#set($a.b = 1)')).toEqual(['a@1 <- nothing']);
});

test('a defined block and a macro see what is set before they are used', () => {
  const text =
    '#define($block)\n$late\n#end\n#macro(m $p)\n$p $late\n#end\n#set($late = 1)\n$block';
  expect(pictures(text)).toEqual([
    'late@2 <- set@7',
    'p@5 <- macro-parameter@4',
    'late@5 <- set@7',
    'block@8 <- define@1',
  ]);
});

test('uses inside strings and arguments count', () => {
  expect(pictures('#set($a = 1)\n#set($b = "x $a ${c}")\n$b.put($a, [$d])')).toEqual([
    'a@2 <- set@1',
    'c@2 <- nothing',
    'b@3 <- set@2',
    'a@3 <- set@1',
    'd@3 <- nothing',
  ]);
});

test('the names at an offset include the loop control inside a loop', () => {
  const text = '#set($a = 1)#foreach($i in $a)HERE#end THERE';
  const scope = scopeOf(parse(text).root);
  expect([...scope.namesAt(text.indexOf('HERE'))].sort()).toEqual(
    ['a', 'foreach', 'i', 'velocityCount', 'velocityHasNext'].sort(),
  );
  expect([...scope.namesAt(text.indexOf('THERE'))]).toEqual(['a']);
});

test('half-typed text is no trouble', () => {
  expect(pictures('#foreach( in $l')).toEqual(['l@1 <- nothing']);
  expect(pictures('#set($ = $x')).toEqual([]);
});
