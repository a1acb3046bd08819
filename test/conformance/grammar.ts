/**
 * The template language as a grammar to draw from: each name has its alternatives, in which
 * `<name>` stands for a draw of that name. Where drawing has gone deep enough, the first
 * alternative is taken, which therefore ends. An alternative written twice comes twice as often.
 *
 * It is wider than what people write: every notation with every other inside.
 */
export type Grammar = Readonly<Record<string, readonly [string, ...string[]]>>;

const template: Grammar = {
  template: ['<text>', '<part><part>', '<part><part><part>', '<part><part><part><part><part>'],
  part: ['<text>', '<text>', '<ref>', '<ref>', '<set>', '<if>', '<loop>', '<define>', '<macro>', '<call>', '<odd>', '<comment>', '<stateful>'],
  body: ['<text>', '<ref>', '<part>', '<part><part>', '<nl><part><nl><part>', ''],
  text: [' ', 'a', 'b c', '\n', '\n\n', '  \n', '\t', '\r\n', ', ', '.', '"', "'", '{', '}', '[', ']', '(', ')', '{"k": "', '"}', ' = ', ':', ';', '-', '_', '!', '?', '&', '*', '|', '<', '>', '/', '@', '%', '1', '42', '3.5', 'end', 'if', 'é', '漢字', '😀', '\u00a0', '\u2028', '\ufeff', '.x', '[0]', '()', '(1)', '.size()'],
  nl: ['', '', '', ' ', '\n', '\n  ', ' \n', '\r\n', '\t', '\n\n', '\r'],
  sp: ['', '', '', '', ' ', '  ', '\n', '\t'],
  gap: [' ', ' ', ' ', '  ', '\n', '\t'],
}; // prettier-ignore

const references: Grammar = {
  ref: ['$<var>', '$<chain>', '${<chain>}', '$!<chain>', '$!{<chain>}', '<escape>$<chain>', '<escape>${<chain>}', '$<chain>', '$<chain><text>', '${<chain>}<text>', '$<chain>$<chain>'],
  escape: ['\\', '\\\\', '\\\\\\', '\\\\\\\\', '$', '#', '!', '$$', '\\$', '$\\', '\\!', '$!', '\\#', '#$', '\\\\#'],
  var: ['one', 'a', 'b', 'x', 'i', 'list', 'map', 'text', 'name', 'yes', 'no', 'nul', 'pi', 'nope', 'd', 'e', 'foreach', 'A_b', 'x-1', 'velocityCount', 'input', 'context', 'util', 'stageVariables', 'bodyContent', 'macro', 'key', 'class', 'in', 'end', 'a1'],
  chain: ['<var>', '<known>', '<known><step>', '<known><step><step>', '<var><step>', '<var><step><step>', '<loopvar>'],
  known: ['one', 'list', 'map', 'text', 'name', 'map.c', 'map.b', 'pi', 'yes', 'a', 'b', 'i', "input.path('$')", "input.path('$.items')", "input.path('$.tags')", "input.json('$.<jsonkey>')", "input.path('$.<jsonkey>')", "input.params('<jsonkey>')", 'context.identity', 'stageVariables.table', 'input.body', 'util.parseJson(<jsontext>)'],
  jsonkey: ['name', 'id', 'items', 'tags', 'address', 'address.city', 'note', 'nope', 'total', 'paid', 'items[0]', 'items[*].qty', 'tags[-1]', 'tags[0,1]', 'tags[1:]', 'q', 'X-Id'],
  jsontext: ["'{\"a\":[1,2.50,{\"b\":null}]}'", "'[1,\"x\",true]'", "'\"s\"'", "'12'", '$input.body', "$input.json('$')", "'{bad'", "''", '$text'],
  loopvar: ['i', 'foreach.count', 'foreach.index', 'foreach.hasNext', 'foreach.first', 'foreach.last', 'foreach.parent.count', 'foreach.parent.hasNext', 'foreach.topmost.index', 'velocityCount', 'velocityHasNext', 'foreach', 'foreach.x', 'foreach.parent', 'foreach.size()', 'foreach.isEmpty()', 'foreach.keySet()', 'i.key', 'i.value', 'i.getKey()', 'foreach.containsKey("x")', 'foreach.getIndex()', 'foreach.get("x")', 'foreach.topmost.parent'],
  step: ['.size()', '.<prop>', '.<prop>', '[<index>]', '[<index>]', '.<method>', '.<method>', '.<method>'],
  prop: ['a', 'b', 'c', 'empty', 'length', 'size', 'class', 'class.name', 'bytes', 'key', 'value', 'nope', 'city', 'sku', 'first', 'A', 'isEmpty', 'getClass', 'hash', 'x-1', 'x_1', 'e1', 'true', 'foreach', 'class.simpleName'],
  index: ['0', '1', '-1', '7', '"a"', "'b'", '$one', '$name', '$nope', '$i', '"$name"', "'$name'", 'true', '$foreach.index', '$list[0]', '$list.size()', '<sp>0<sp>', '1.5', '$map.a', '-9', '"x y"', "''"],
  method: ['toString()', 'length()', 'size()', 'isEmpty()', 'get(<arg>)', 'get(<arg>)', 'add(<arg>)', 'put(<arg>, <arg>)', 'put("k", <arg>)', 'remove(<arg>)', 'contains(<arg>)', 'containsKey(<arg>)', 'containsValue(<arg>)', 'equals(<arg>)', 'hashCode()', 'indexOf(<arg>)', 'substring(<arg>)', 'substring(<arg>, <arg>)', 'replace(<arg>, <arg>)', 'replaceAll(<arg>, <arg>)', 'split(<arg>)', 'concat(<arg>)', 'compareTo(<arg>)', 'toUpperCase()', 'trim()', 'keySet()', 'entrySet()', 'values()', 'iterator()', 'subList(<arg>, <arg>)', 'set(<arg>, <arg>)', 'addAll(<arg>)', 'putAll(<arg>)', 'removeAll(<arg>)', 'retainAll(<arg>)', 'containsAll(<arg>)', 'clear()', 'getClass().getName()', 'intValue()', 'doubleValue()', 'longValue()', 'charAt(<arg>)', 'startsWith(<arg>)', 'endsWith(<arg>)', 'matches(<arg>)', 'format(<arg>, <arg>)', 'valueOf(<arg>)', 'parseInt(<arg>)', 'nope()', 'nope(<arg>)', 'toArray()', 'getOrDefault(<arg>, <arg>)', 'putIfAbsent(<arg>, <arg>)', 'listIterator()', 'next()', 'hasNext()', 'getKey()', 'setValue(<arg>)', 'lastIndexOf(<arg>)', 'equalsIgnoreCase(<arg>)', 'join(<arg>, <arg>)', 'stream().count()', 'toString(<arg>)', 'size(<arg>)', 'sort(<arg>)', 'repeat(<arg>)', 'isBlank()', 'strip()', 'lines().count()', 'chars().sum()', 'get( <arg> )', 'put(\n<arg>,\n<arg>\n)', 'get(<arg>,)'],
  arg: ['$<var>', '<string>', '<number>', '$<chain>', '<string>', '<list>', '<map>', '<range>', 'true', 'false', 'null', '$list', '$map', '"$<chain>"', '$!<var>', '${<var>}', '-1', '0', '2'],
}; // prettier-ignore

const expressions: Grammar = {
  expr: ['<value>', '<value>', '<value>', '<expr> <op> <expr>', '<expr> <op> <expr>', '<expr><op><expr>', '(<sp><expr><sp>)', '!<expr>', 'not <expr>', '!<value>', '! <value>'],
  op: ['+', '-', '*', '/', '%', '==', '!=', '<lt>', '>', '<lt>=', '>=', '&&', '||', 'and', 'or', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', '+', '+', '=='],
  lt: ['<'],
  value: ['$<var>', '$<chain>', '$<chain>', '<number>', '<number>', '<string>', '<list>', '<map>', '<range>', 'true', 'false', '${<chain>}', '$!<chain>', '$!{<chain>}'],
  number: ['1', '0', '2', '-1', '10', '007', '-0', '1.0', '0.5', '.5', '-.5', '1.', '1e3', '1.5E-3', '2147483647', '2147483648', '-2147483648', '9223372036854775807', '9223372036854775808', '12345678901234567890', '0.1', '1e309', '-1.5', '3.14159', '100', '1000000', '10000000.0', '0.001', '0.0001'],
  string: ["'a'", '"a"', "''", '""', '"<inner>"', '"<inner>"', '"<inner><inner>"', "'<inner>'", '"<plain>"', "'<plain>'"],
  plain: ['x', 'two', 'k', 'a b', 'foo', '1', '0', 'l', 'o', ',', '.', '\\d+', '[a-z]', '$', '\\', '\\\\', '#', '##', '""', '\n', '\t', 'é', '😀', '%s', '%d', '\\$', '$1', '*', '(', 'true', '-1', '\\u0041', '\\n', '#a', '{}', '[]', '@', '&', '%5.2f', 'Hello'],
  inner: ['<plain>', '$<var>', '${<var>}', '$!<chain>', '${<chain>}', '\\$<var>', '$$<var>', '#if($yes)y#{else}n#end', '#foreach($q in [1..2])$q#end', '#set($z = 1)$z', '#if(<expr>)<plain>#end', '#m1($one)', '#stop', '#[[$a]]#', '#*c*#', '##', '#define($z)q#end$z', "$map['a']", "$map.get('b')", "$input.path('$.name')", '#nope()', '#evaluate($name)', '#break', '#end', '#{', '${', '$!', '#macro(z)1#end'],
  list: ['[]', '[<sp><item><sp>]', '[<item>,<item>]', '[<item>, <item>, <item>]', '[<item> , <item>]', '[<item>\n,<item>]', '[<item>,]'],
  item: ['1', '<value>', '<value>', 'null'],
  map: ['{}', '{<sp><item>:<item><sp>}', '{<string>: <item>}', '{<string>: <item>, <string>: <item>}', '{"a": <item>, "b": <item>, "c": <item>}', '{ }', '{"a" : <item> ,\n "a" : <item>}', '{a: 1}'],
  range: ['[1..3]', '[<end>..<end>]', '[<end> .. <end>]', '[<sp><end><sp>..<sp><end><sp>]'],
  end: ['1', '0', '3', '-2', '$one', '$list.size()', '$nope', '$pi', '"1"', '5', '$i', '1.5'],
}; // prettier-ignore

const directives: Grammar = {
  set: ['#set($a = <expr>)', '#set($<var> = <expr>)<nl>', '#set($b = <expr>)', '<nl>#set(<sp>$<target><sp>=<sp><expr><sp>)<nl>', '#set ($x = <expr>)', '#{set}($a = <expr>)', '#set($!a = <expr>)', '#set(${<target>} = <expr>)', '#set($a=<expr>)', '  #set($i = <expr>)\n', '#set($x = <value>)<nl>$x'],
  target: ['a', 'x', 'map.k', 'map.a', 'map["k"]', 'map[<index>]', 'list[0]', 'list[<index>]', 'a.b', 'a.b.c', 'a[0]', 'map.c[0]', 'nope.a', 'one.a', 'foreach.x', 'context.requestOverride.header.X', 'context.responseOverride.status', 'map.get("c")[0]', 'text.x', 'map.a.b', 'a.b()', 'i', 'velocityCount', 'list.x', 'map.put("q", 1)', 'stageVariables.table', 'input.body'],
  if: ['#if(<expr>)<body>#end', '#if(<expr>)<nl><body><nl>#end<nl>', '#if(<expr>)<body>#else<body>#end', '#if(<expr>)<body>#{else}<body>#{end}', '#if(<expr>)<nl><body>#elseif(<expr>)<nl><body>#else<nl><body>#end<nl>', '#if (<sp><expr><sp>)<body>#elseif (<expr>)<body>#end', '#{if}(<expr>)<body>#{elseif}(<expr>)<body>#{else}<body>#{end}', '<nl>#if(<expr>)<nl>#end<nl>', '#if($<var>)<ref>#else#if($<var>)<ref>#end#end', '#if(<expr>)#else<body>#end', '#if(<expr>)#else #end'],
  loop: ['#foreach($i in <over>)<body>#end', '#foreach($i in <over>)<nl><body><nl>#end<nl>', '#foreach(<sp>$i<gap>in<gap><over><sp>)<body>#if($foreach.hasNext),#end#end', '#foreach($i in <over>)#foreach($j in <over>)<body>$foreach.parent.index#end#end', '#foreach($<var> in <over>)<body><leave>#end', '#{foreach}($i in <over>)<body>#{end}', '#foreach($i in <over>)#set($i = <value>)$i <body>#end$i', '#foreach($i in <over>)<leave><body>#end', '#foreach ($e in $map.entrySet())$e.key:$e.value <body>#end', '#foreach($i in <over>)#define($d)<body>#end$d#end$d', '#foreach(${i} in <over>)<body>#end', '#foreach($i in <over>)#set($a = $a + $i)#end$a'],
  over: ['[1..3]', '$list', '$map', '<list>', '<map>', '<range>', '$<chain>', '$map.entrySet()', '$map.keySet()', "$input.path('$.items')", "$input.path('$.tags')", '$nope', '$text', '$list.iterator()', '[1, [2, 3], {"a": 4}]', '$nul', '$a', '$i', '$text.split(",")', '$context.keySet()', '$input.params().header.keySet()', '"$text"', '1'],
  leave: ['#break', '#if($foreach.count == 2)#break#end', '#if($foreach.last)#stop#end', '#break($foreach)', '#break($foreach.parent)', '#break($foreach.topmost)', '$foreach.stop()', '#stop', '#{break}', '#if($i == 2)#break #end', '#break()', '#break($nope)', '#break($macro)'],
  define: ['#define($d)<body>#end$d', '#define($<var>)<body>#end', '#define(<sp>$d<sp>)<nl><body><nl>#end<nl>$d$d', '#define($d)<body>#end#set($a = "$d")$a', '#define($d)$d<body>#end$d', '#define($d)<body>#end#define($e)$d$d#end$e', '#define(${d})<body>#end#set($d2 = $d)$d2', '#define($d)$i#end#foreach($i in [1..2])$d#end', '#define($d)<body>#end#if($d)t#end$d.length()', '#define($d)<body>#break x#end$d', '#define($d)<body>#stop x#end$d y', '#define($!d)x#end$d', '#define($d.e)x#end$d', '#define(d)x#end'],
  macro: ['#macro(m1 $a)<body>#end', '#macro(m1)<body>#end#m1()', '#macro(m1 $a)[$a]<body>$a#end#m1(<arg>)', '#macro(m1 $a $b)<body>$b$a#end#m1(<arg> <arg>)', '#macro(m2 $a)<nl>($a)$!bodyContent<body><nl>#end<nl>#@m2(<arg>)<body>#end', '#macro(m2)$bodyContent|$bodyContent#end#@m2()<body>#end', '#macro(m1 $n)$n#if($n < 3)#set($k = $n + 1)#m1($k)#end#end#m1(1)', '#macro(m1 $n)$n#if($n < 40)#set($n = $n + 1)#m1($n)#end#end#m1(1)', '#macro(m1 $a)#set($a = <expr>)$a#end#set($x = <value>)#m1($x)$x$a', '#macro(m1 $a)$a.size() $a[0] ${a} $!a#end#m1(<arg>)', '#macro(m1 $i)#foreach($i in <over>)$i#end$i#end#m1(<arg>)', '#macro(m1 $a)#m2($a)#end#macro(m2 $b)<$b>#end#m1(<arg>)', '#if(<expr>)#macro(m1)yes#end#end#m1()', '#m1(<arg>)#macro(m1 $a)<body>$a#end', '#macro(m1)1#end#macro(m1)2#end#m1()', '#macro(m1 $a)<body>#break x#end#m1(<arg>)y', '#macro(m1 $a)<body>#stop x#end#m1(<arg>)y', '#macro(m1 $a, $b)$a$b#end#m1(<arg>,<arg>)', '#macro(m3 $a)#@m2("x")$a#end#end#macro(m2 $b)$b:$bodyContent#end#m3(<arg>)', '#macro(m1 $a)$a#evaluate(<string>)#end#m1(<arg>)', '#macro(m1 $a)#define($d)$a#end$d#end#m1(<arg>)$d', '#macro(m1 $a)#set($a.k = 1)$a#end#m1(<arg>)', '#macro(m1 $a)"$a"#set($q = "$a")$q#end#m1(<arg>)'],
  call: ['#m1()', '#m1(<arg>)', '#m1(<arg> <arg>)', '#m1(<arg>, <arg>)', '#m2(<sp><arg><sp>)<nl>', '#@m2(<arg>)<body>#end', '#@m1()<body>#end<nl>', '#{m1}(<arg>)', '#m1', '#m1 (<arg>)', '#@m2 (<arg>)<nl><body><nl>#end', '#m9(<arg>)', '#@m9(<arg>)<body>#end', '#m1(word)', '#m1(<arg> + 1)', '#@m9 <text>', '#m9(<arg>', '#M1(<arg>)'],
  odd: ['#evaluate(<string>)', '#evaluate("<inner><inner>")', '#evaluate($<chain>)', '#evaluate($text)', '#evaluate(<arg>)', '#evaluate()', '#include("x")', '#parse("x")', '#include($nope)', '#parse($nope)', '#include()', '#stop', '#stop<nl>', '#break', '#stop()', '#stop("x")', '#literal()<body>#end', '#literal(<arg>)<body>#end', '#[[<body>]]#', '#[[<text>]]#<nl>', '#[[<text>', '#return(<arg>)', '#nope', '#nope(<arg>)', '#{nope}', '#', '##<text>\n', '#<text>', '$', '$<text>', '$!', '${', '$!{', '${<text>}', '#{', '#{if', '\\#if', '\\#if(<expr>)', '\\\\#if(<expr>)<body>#end', '\\\\\\#if', '\\#set($a = 1)', '\\\\#set($a = 1)', '\\#end', '\\#else', '\\#nope', '\\#m1(<arg>)', '\\\\#m1(<arg>)', '\\#@m1()', '\\#{if}', '\\#foreach($i in $list)', '\\\\', '\\', '#end', '#else', '#elseif(<expr>)', '#if', '#set', '#foreach', '#if<text>', '#set($a)', '#set(<expr>)', '#if()', '#foreach($i $list)', '#foreach($i in)', '#SET($a = 1)', '#ifx', '#endx', '#end<nl>', '#123', '#é', '#-', '#_a', '#a_b-c(<arg>)', '<text>#<ref>', '$<ref>', '#@', '#@ x', '#@(', '\\<text>', '#\\', '$\\', '\\$', '\\#', '*#', ']]#', '#[', '#[[', '#]'],
  comment: ['## <text>\n', '##\n', '#*<text>*#', '#* <body> *#', '#**<text>*#', '#***#', '#**#', '#*<nl>*#<nl>', '##', '## <ref>', '#* #* *#', '#*', '<nl>## x\n<nl>', '#*<text>#', '$<var>##<text>\n', '$<var>#*<text>*#', '#* ## *#', '## *# #*\n', '\\##', '\\#*x*#', '$##\n', '$#*x*#', '#if(<expr>)##\n<body>#end', '#if(<expr>)#*x*#<body>#end', '#if(<expr>) ## x\n<body>#else ## y\n<body>#end ## z\n'],
}; // prettier-ignore

const stateful: Grammar = {
  stateful: ['#set($a = <list>)$a', '#set($a = <map>)$a', '#set($a = [<item>, <item>])#set($b = $a.add(<arg>))$a', '#set($a = {})#set($a.<prop> = <expr>)#set($a.k = $a.<prop>)$a', '#set($a = {"x": {"y": [1, 2]}})#set($a.x.y[0] = <expr>)$a $a.x.y[<index>]', '#set($b = $map.put(<arg>, <arg>))$map $map.size()', '#set($a = <expr>)#if($a)T#{else}F#end#if($a == <value>)E#end', '#set($a = <expr>)$a #set($a = $a + 1)$a', '#set($it = $list.iterator())$it.next()$it.hasNext()#foreach($q in $it)$q#end', '#set($a = <string>)$a.<method>', '#set($a = <number>)$a.<method>', '#set($a = <list>)$a.<method>$a', '#set($a = <map>)$a.<method>$a', '#set($a = $list.subList(0, 1))$a.<method>$a$list', '#set($a = $map.keySet())$a.<method>$a$map', '#set($a = $map.values())$a.<method>$a$map', "#set($a = $input.path('$.items'))$a.<method>$a", "#set($a = $input.path('$'))$a.<method>", '#set($e = $map.entrySet().iterator().next())$e.<method>$e$map', '#set($a = <expr>)$a.class.name', '#set($b = "<inner>")#set($c = $b + <value>)$c', "#set($a = 'x$one')#set($b = \"x$one\")$a$b", '#set($a = $text.split(<string>))$a.<method>#foreach($q in $a)<$q>#end', "#set($a = <number>)#set($b = <number>)#set($c = $a <op> $b)$c"],
}; // prettier-ignore

/** The whole grammar; a draw begins at `template`. */
export const grammar: Grammar = {
  ...template,
  ...references,
  ...expressions,
  ...directives,
  ...stateful,
};
