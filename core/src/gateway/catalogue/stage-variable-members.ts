/** `$stageVariables`: any name, each a string. */
import { defineMember, type Member } from './member.ts';

export const stageVariableMembers: readonly Member[] = [
  defineMember({
    name: '<variable>',
    kind: 'property',
    type: 'String',
    returns: 'String; an undefined variable renders empty',
    phases: [
      'request-template',
      'response-template',
      'request-parameters',
      'response-parameters',
      'gateway-response',
      'http-parameter-mapping',
      'websocket-template',
    ],
    doc: "Value of a stage variable. Accepted spellings in templates: $stageVariables.name, ${stageVariables.name}, $stageVariables['name'], ${stageVariables['name']}. In mapping expressions: stageVariables.name. In URIs and ARNs: ${stageVariables.name}.",
    example: '"table": "$stageVariables.tableName"',
  }),
];
