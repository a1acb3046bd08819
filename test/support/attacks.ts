/** The attacks that every engine must withstand: a receiver is asked for a name of the host. */

/** Names that lead from data to the JavaScript host, or to the insides of an engine. */
export const attackedNames = [
  '__proto__',
  'prototype',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'toLocaleString',
  'valueOf',
  '__defineGetter__',
  '__lookupGetter__',
  'caller',
  'callee',
  'arguments',
  'apply',
  'bind',
  'call',
  'then',
  'entries',
  'items',
  'type',
  'window',
  'items.push',
  'render',
  'machine',
  'sample',
  'scope',
];

/** Ways to ask a receiver for a name. */
export const attackNotations = [
  (receiver: string, name: string) => `$!${receiver}.${name}`,
  (receiver: string, name: string) => `$!{${receiver}.${name}}`,
  (receiver: string, name: string) => `$!${receiver}['${name}']`,
  (receiver: string, name: string) => `$!${receiver}.get('${name}')`,
  (receiver: string, name: string) => `$!${receiver}.${name}()`,
  (receiver: string, name: string) => `$!${receiver}.${name}('x')`,
  (receiver: string, name: string) => `$!${receiver}.${name}.constructor('return 1')()`,
];
