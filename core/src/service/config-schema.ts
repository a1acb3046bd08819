import { checks } from './checks/index.ts';
import { checkLevels } from './project-config.ts';

/**
 * The JSON Schema (draft-07) of `.apigateway-integrations.json`, for `schemas/config.schema.json`: the
 * code of every check with its title, so that an editor can offer them.
 */
export function configSchema(): object {
  const codes = checks.map(({ code, title, severity }): [string, object] => [
    code,
    { description: `${title} (${severity}, if nothing is set).`, enum: checkLevels },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'API Gateway Integrations',
    description:
      'What a project has settled about the checks: .apigateway-integrations.json, for the folder it is in and all folders below.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      checks: {
        type: 'object',
        description: "Severity of single checks, by code. 'off' turns a check off.",
        additionalProperties: false,
        properties: Object.fromEntries(codes.sort(([a], [b]) => (a < b ? -1 : 1))),
      },
      ignore: {
        type: 'array',
        description: "Files that are not checked: patterns relative to this file's folder.",
        items: { type: 'string' },
        examples: [['generated/**', '**/*.bundled.json']],
      },
    },
  };
}
