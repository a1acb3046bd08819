/**
 * The language as the real service has it, beyond `recorded-templates.test.ts`: what the snapshots
 * of airspeed hold of AWS. A name is the test there; template and data are our own.
 */
import { describe, expect, it } from 'vitest';
import { renderTemplate, type JsonObject } from '../../../core/src/gateway/render-template.ts';

interface Rendered {
  readonly name: string;
  readonly template: string;
  readonly vars?: JsonObject;
  readonly output: string;
}

const rendered: readonly Rendered[] = [
  { name: 'array_contains_false', template: '#set($l = ["a"]) #if($l.contains("b"))x#end', output: ' ' },
  { name: 'array_notation_int_index', template: '$l[1]', vars: { l: ['a', 'b'] }, output: 'b' },
  { name: 'array_size', template: '#set($l = ["a", "b"]) $l.size()', output: ' 2' },
  { name: 'can_use_a_single_quoted_string', template: "#set ($v = 'a')$v", output: 'a' },
  { name: 'compare_greater_than_operator', template: '#foreach($n in [0..2])#if($n > 1)$n#end#end', output: '2' },
  { name: 'compare_greater_than_operator', template: '#foreach($n in [0..2])#if($n gt 1)$n#end#end', output: '2' },
  { name: 'compound_condition', template: '#if ( ($v) )x#end', vars: { v: false }, output: '' },
  { name: 'compound_condition', template: '#if ( ($v) )x#end', vars: { v: true }, output: 'x' },
  { name: 'curly_end', template: '#if($none)x#{end}y', output: 'xy' },
  { name: 'dict_assign_item_via_brackets', template: "#set($m = {})#set($k = 'a')#set($m[$k] = 'b')$m.toString()", output: '{a=b}' },
  { name: 'dict_assign_quoted_item_via_brackets', template: "#set($m = {})#set($k = 'a')#set($m[\"$k\"] = 'b')$m.toString()", output: '{a=b}' },
  { name: 'dict_assign_nested_items_via_brackets', template: '#set($m = {})#set($k = "a")#set($m["$k"] = {})#set($m["$k"].n = "b")$m.a["n"]', output: 'b' },
  { name: 'else_block_evaluated_when_if_expression_false', template: '#if ($none) x #else y #end', output: ' x ' },
  { name: 'embed_substitution_value_in_braces', template: 'A ${v}.', vars: { v: 'b' }, output: 'A b.' },
  { name: 'expressions_with_numbers_with_fractions', template: '#set($n = 9.0 / 2)$n', output: '4.5' },
  { name: 'first_true_elseif_evaluated', template: '#if ($f) 1 #elseif ($f) 2 #elseif ($t) 3 #end', vars: { f: false, t: true }, output: ' 3 ' },
  { name: 'foreach_makes_loop_variable_accessible', template: '#foreach ($v in $l)-$v #end', vars: { l: ['a', 'b'] }, output: '-a -b ' },
  { name: 'foreach_skipped_when_nested_in_a_failing_if', template: '#if ($f)#foreach ($v in $l)x#end#end', vars: { f: false, l: ['a'] }, output: '' },
  { name: 'has_next_new', template: '#foreach ($n in [1, 2])$n. #if ($foreach.hasNext)y#end, #end', output: '1. y, 2. , ' },
  { name: 'if_whitespace_and_newlines_ignored', template: '\n#if(true)\na##\n#end', output: '\na' },
  { name: 'multi_line_comments_skipped', template: 'a#*\n b *#\n c', output: 'a\n c' },
  { name: 'multiplication_has_higher_precedence_than_addition', template: '#set($n = 1 + 2 * 3)$n', output: '7' },
  { name: 'multiplication_has_higher_precedence_than_subtraction', template: '#set($n = 3 * 3 - 1)$n', output: '8' },
  { name: 'multiterm_expression', template: '#if ($a == 1 && $b == 2)x#end', vars: { a: 1, b: 1 }, output: '' },
  { name: 'multiterm_expression', template: '#if ($a == 1 && $b == 2)x#end', vars: { a: 1, b: 2 }, output: 'x' },
  { name: 'no_assignment_to_outer_var_if_same_varname_in_block', template: '#set($i = 9)$i,#foreach ($i in [1, 2])$i,#set($i = $i)#end$i', output: '9,1,2,9' },
  { name: 'outer_variable_assignable_from_foreach_block', template: '#set($v = 9)#foreach ($i in $l)$v,#set($v = $i)#end$v', vars: { l: [1, 2] }, output: '9,1,2' },
  { name: 'parentheses_work_in_set_directive', template: '#set($v = (1 + 1) > 1)$v', output: 'true' },
  { name: 'parser_substitutes_string_added_to_the_context', template: 'A $v', vars: { v: 'b' }, output: 'A b' },
  { name: 'standalone_hashes', template: '"#" <a href="#x">', output: '"#" <a href="#x">' },
  { name: 'string_contains_false', template: "#set($s = 'xay') #if($s.contains('a'))y#end", output: ' y' },
  { name: 'string_index_of', template: "#set($s = 'xay') $s.indexOf('y')", output: ' 2' },
  { name: 'string_literal_can_contain_embedded_escaped_newlines', template: '#set ($s = "\\\\a\\nb")$s', output: '\\\\a\\nb' },
  { name: 'string_matches_true', template: "#set($s = '12')$s.matches('[0-9]*')", output: 'true' },
  { name: 'string_starts_with_false', template: "#set($s = 'xa') #if($s.startsWith('a'))y#end", output: ' ' },
  { name: 'true_elseif_evaluated_when_if_is_false', template: '#if ($f) 1 #elseif ($t) 2 #end', vars: { f: false, t: true }, output: ' 2 ' },
  { name: 'understands_boolean_literal_false', template: '#set ($v = false)$v', output: 'false' },
  { name: 'unmatched_name_does_not_get_substituted', template: 'A $none', output: 'A ' },
  { name: 'use_define_with_no_parameters', template: '#define ( $d)x#end$d()$d()', output: 'x()x()' },
  { name: 'variables_expanded_in_double_quoted_strings', template: '#set($s="a, $v and b")$s', vars: { v: 'c' }, output: 'a, c and b' },
  { name: 'when_if_statement_resolves_to_true', template: 'A #if ($v)b ${v}#end c', vars: { v: 'x' }, output: 'A b x c' },
]; // prettier-ignore

describe('the language is that of the recordings', () => {
  it.each(rendered)('airspeed $name: $template', ({ template, vars, output }) => {
    const answer = renderTemplate({ template, ...(vars && { vars }) });
    expect([answer.error, answer.output]).toEqual([null, output]);
  });
});
