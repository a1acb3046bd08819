/**
 * Names that exist in AppSync's resolver templates and not in API Gateway's. People bring them
 * along, and here they print nothing; each has a hint at what does the same, where something does.
 */

export interface AppSyncName {
  /** As written in a template, without the `$`: `util.toJson`, `ctx`. */
  readonly name: string;
  /** What to write instead, as a sentence. */
  readonly hint: string;
  /** What does the same, to be written in place of a call; without the `$`. */
  readonly replacement?: string;
}

const uniqueId = {
  hint: 'Use $context.requestId for an id that is unique to the call.',
  replacement: 'context.requestId',
};

export const appSyncNames: readonly AppSyncName[] = [
  { name: 'ctx', hint: 'API Gateway has $context and $input; there is no short name.' },
  { name: 'context.arguments', hint: "Read the body with $input.path('$')." },
  { name: 'context.args', hint: "Read the body with $input.path('$')." },
  { name: 'context.env', hint: 'Use a stage variable: $stageVariables.name.' },
  { name: 'context.info', hint: 'There is no GraphQL request here; see $context.resourcePath.' },
  { name: 'context.prev', hint: 'There are no pipeline functions here.' },
  { name: 'context.request', hint: "Read a header with $input.params().header.get('Name')." },
  { name: 'context.result', hint: "Read the backend's reply with $input.path('$')." },
  { name: 'context.source', hint: "Read the body with $input.path('$')." },
  {
    name: 'context.stash',
    hint: 'Use a variable, or $context.requestOverride.path.name to carry a value from the request template of a MOCK to its response template.',
  },
  {
    name: 'util.appendError',
    hint: 'Set $context.responseOverride.status and write the error into the body.',
  },
  { name: 'util.autoId', ...uniqueId },
  { name: 'util.autoKsuid', ...uniqueId },
  { name: 'util.autoUlid', ...uniqueId },
  { name: 'util.authType', hint: 'Read $context.authorizer or $context.identity.' },
  { name: 'util.defaultIfNull', hint: 'Use #if($x && $x != "")…#else…#end.' },
  { name: 'util.defaultIfNullOrBlank', hint: 'Use #if($x && $x != "")…#else…#end.' },
  { name: 'util.defaultIfNullOrEmpty', hint: 'Use #if($x && $x != "")…#else…#end.' },
  { name: 'util.dynamodb', hint: 'Write the typed JSON by hand: {"S": "…"}, {"N": "…"}.' },
  {
    name: 'util.error',
    hint: 'Set $context.responseOverride.status and write the error into the body.',
  },
  {
    name: 'util.http',
    hint: 'Set headers with $context.requestOverride.header or $context.responseOverride.header.',
  },
  { name: 'util.isBoolean', hint: 'There is no type test; compare with #if($x == true).' },
  { name: 'util.isList', hint: 'There is no type test.' },
  { name: 'util.isMap', hint: 'There is no type test.' },
  { name: 'util.isNull', hint: 'Use #if($x == $null).' },
  { name: 'util.isNullOrBlank', hint: 'Use #if($x == "").' },
  { name: 'util.isNullOrEmpty', hint: 'Use #if($x == "").' },
  { name: 'util.isNumber', hint: 'There is no type test.' },
  { name: 'util.isString', hint: 'There is no type test.' },
  {
    name: 'util.list',
    hint: 'Use the methods of java.util.List: $list.removeAll($other), $list.retainAll($other).',
  },
  { name: 'util.map', hint: 'Use the methods of java.util.Map: $map.keySet(), $map.remove($key).' },
  { name: 'util.matches', hint: "Use $text.matches('regular expression')." },
  { name: 'util.math', hint: 'Use #set with +, -, *, / and %.' },
  { name: 'util.parseDateTime', hint: 'There are no date functions.' },
  { name: 'util.qr', hint: 'Use #set($ignore = …) to run a call and print nothing.' },
  { name: 'util.quiet', hint: 'Use #set($ignore = …) to run a call and print nothing.' },
  { name: 'util.rds', hint: 'There are no database functions.' },
  {
    name: 'util.str',
    hint: 'Use the methods of java.lang.String: $text.toUpperCase(), $text.replace(a, b).',
  },
  { name: 'util.time', hint: 'Use $context.requestTimeEpoch or $context.requestTime.' },
  {
    name: 'util.toJson',
    hint: "Use $input.json('$.path') for a part of the body; a list from JSON prints as JSON by itself.",
  },
  { name: 'util.transform', hint: 'There is no such function.' },
  { name: 'util.typeOf', hint: 'There is no type test.' },
  { name: 'util.unauthorized', hint: 'Set $context.responseOverride.status = 401.' },
  { name: 'util.validate', hint: 'Use #if and $context.responseOverride.status.' },
  { name: 'util.xml', hint: 'There are no XML functions.' },
  { name: 'utils', hint: 'API Gateway has $util.' },
];
