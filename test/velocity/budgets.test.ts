/** A template that never ends, or grows without end, ends as an error of the report. */
import { describe, expect, it } from 'vitest';
import { velocity17Profile } from '../../core/src/velocity/profile.ts';
import { renderText } from './render.ts';

const greedy: Record<string, string> = {
  'loops in loops':
    '#foreach($a in [1..999])#foreach($b in [1..999])#foreach($c in [1..999])x#end#end#end',
  'a huge range': '#set($r = [1..2000000000])',
  'a text that doubles': '#set($s = "abcdefgh")#foreach($i in [1..60])#set($s = $s + $s)#end',
  'a text that doubles by concat':
    '#set($s = "abcdefgh")#foreach($i in [1..60])#set($s = $s.concat($s))#end',
  'a text that doubles by replace':
    '#set($s = "abcdefgh")#foreach($i in [1..60])#set($s = $s.replace("a", $s))#end',
  'a text that doubles by replaceAll':
    '#set($s = "abcdefgh")#foreach($i in [1..60])#set($s = $s.replaceAll(".", $s))#end',
  'a text that doubles by interpolation':
    '#set($s = "abcdefgh")#foreach($i in [1..60])#set($s = "$s$s")#end',
  'a wide format': '$text.format("%1000000000d", 1)',
  repeat: '$text.repeat(1000000000)',
  join: '#set($s = "x")#foreach($i in [1..60])#set($s = $s.join($s, [$s, $s, $s]))#end',
  'a list in a list in a list': '#set($l = [1])#foreach($i in [1..60])#set($l = [$l, $l])#end$l',
  'a list that holds itself deeply': '#set($l = [])#set($x = $l.add([$l]))$l',
  'a map that holds itself deeply': '#set($m = {})#set($m.a = {"b": $m})$m',
  'comparing lists of lists':
    '#set($l = [1])#set($k = [1])#foreach($i in [1..60])#set($l = [$l, $l])#set($k = [$k, $k])#end#if($l == $k)x#end',
  'a list that grows':
    '#set($l = [1])#foreach($i in [1..60])#set($x = $l.addAll([$l, $l]))#set($x = $l.addAll($l.subList(0, $l.size())))#end',
  'a slow pattern': '#set($s = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")$s.matches("(a+)+b")',
  'a large power': '#set($n = 10)#foreach($i in [1..60])#set($n = $n * $n)#end',
  'a macro that calls itself': '#macro(m)#m()#end#m()',
  'an evaluate that evaluates itself': "#set($e = '#evaluate($e)')#evaluate($e)",
  'too many rounds': '#foreach($i in [1..1001])#end',
};

describe.each(Object.entries(greedy))('%s', (_, template) => {
  it('is an error, soon', () => {
    const { output, error } = renderText(template, velocity17Profile);
    expect(error?.code).toMatch(/^(?:limit|exception)$/);
    expect(error?.message).not.toMatch(/internal/);
    expect(output.length).toBeLessThanOrEqual(100_000);
  });
});

it('says what is not known about rounds at AWS', () => {
  expect(renderText('#foreach($i in [1..1001])#end').error?.message).toMatch(/1000.*not confirmed/);
  expect(renderText('#foreach($i in [1..1000])#end').error).toBeNull();
});

it('asks whether its time is up', () => {
  const { error } = renderText(
    '#foreach($a in [1..999])#foreach($b in [1..999])x#end#end',
    velocity17Profile,
    { isTimeUp: () => true },
  );
  expect(error?.code).toBe('time-up');
});

it('places the error where it happened', () => {
  const template = 'abc $text.substring(99)';
  const { output, error } = renderText(template);
  expect(output).toBe('abc ');
  expect(template.slice(error?.span.start, error?.span.end)).toBe('substring');
  expect(error?.message).toBe(
    "Invocation of method 'substring' in  class java.lang.String threw exception java.lang.StringIndexOutOfBoundsException: begin 99, end 5, length 5",
  );
});

it('does not render a template with a syntax error', () => {
  const { output, error } = renderText('a #if($x');
  expect(output).toBe('');
  expect(error?.code).toBe('syntax-error');
});

it('survives nesting that no stack holds', () => {
  const template = `#set($x = ${'('.repeat(20_000)}1${')'.repeat(20_000)})`;
  expect(() => renderText(template)).not.toThrow();
});
