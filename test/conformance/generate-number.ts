/** Numbers from a seed, and what arithmetic, comparison and printing make of them. */
import { integer, pick } from '../fuzz/law.ts';
import type { Random } from '../fuzz/law.ts';

/** A template that computes with two numbers and prints the result, its type and a comparison. */
export function makeNumberTemplate(random: Random): string {
  const operator = pick(random, ['+', '-', '*', '/', '%']);
  const method = pick(random, [
    'intValue',
    'longValue',
    'floatValue',
    'doubleValue',
    'hashCode',
    'toString',
    'shortValue',
    'byteValue',
  ]);
  return (
    `#set($a = ${literal(random)})#set($b = ${literal(random)})$a $b ` +
    `#set($c = 0)#set($c = $a ${operator} $b)$c $c.class.name ` +
    `#if($a < $b)lt#end#if($a == $b)eq#end#if($a >= $b)ge#end ` +
    `#set($d = $c * $a)$d $c.${method}() $a.equals($b) $list.indexOf($c)`
  );
}

function literal(random: Random): string {
  const sign = pick(random, ['', '', '-']);
  const dice = random();
  if (dice < 0.3) return sign + String(integer(random, 0, 200));
  if (dice < 0.4)
    return (
      sign +
      pick(random, [
        '2147483647',
        '2147483648',
        '9223372036854775807',
        '9223372036854775808',
        '4294967296',
        '3037000500',
        '65536',
        '12345678901234567890123',
      ])
    );
  if (dice < 0.5) return sign + String(Math.floor(random() * 2 ** integer(random, 1, 53)));
  if (dice < 0.7)
    return (
      sign +
      (integer(random, 0, 100000) / 10 ** integer(random, 1, 6)).toFixed(integer(random, 1, 6))
    );
  if (dice < 0.85)
    return `${sign}${integer(random, 1, 9)}.${integer(random, 0, 99999)}e${integer(random, -20, 20)}`;
  return sign + (random() * 10 ** integer(random, -8, 12)).toFixed(17).replace(/0+$/, '0');
}
