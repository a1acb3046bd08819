/** What a scenario may hold; the same as `schemas/scenario.schema.json` (a test holds the two together). */
import { refusals } from '../gateway/refusals.ts';

/**
 * `values` are strings or lists of strings by name; `?` also takes null. `sent?` is what `sentShape`
 * says, or null. A list is a choice of words.
 */
export type Shape =
  | 'any'
  | 'string'
  | 'boolean'
  | 'integer'
  | 'name?'
  | 'object'
  | 'list'
  | 'strings'
  | 'string or strings'
  | 'values'
  | 'values?'
  | 'sent?'
  | readonly string[]
  | ObjectShape;

export interface ObjectShape {
  readonly [key: string]: Shape;
}

/** What is expected of the integration request. */
export const sentShape = {
  method: 'string',
  url: 'string',
  headers: 'values?',
  body: 'any',
  isBase64Encoded: 'boolean',
  lambdaEvent: 'object',
} as const satisfies ObjectShape;

/** Of the members of these one has to be there. */
export const neededMembers: Readonly<Record<string, readonly string[]>> = {
  'backend.lambda': ['result', 'error'],
  'backend.lambda.error': ['errorMessage'],
};

export const scenarioShape = {
  $schema: 'string',
  spec: 'string',
  operation: 'string',
  template: 'string',
  phase: ['request', 'response'],
  title: 'string',
  request: {
    method: 'string',
    path: 'string or strings',
    query: 'values',
    headers: 'values',
    body: 'any',
    isBase64Encoded: 'boolean',
  },
  stageVariables: 'strings',
  context: 'object',
  canary: { stageVariables: 'strings' },
  refusal: Object.keys(refusals),
  backend: {
    status: 'integer',
    headers: 'values',
    body: 'any',
    isBase64Encoded: 'boolean',
    lambda: {
      result: 'any',
      error: {
        errorMessage: 'string',
        errorType: 'string',
        requestId: 'string',
        stackTrace: 'list',
        trace: 'list',
        cause: 'any',
      },
    },
    failure: ['forbidden', 'throttled', 'timeout', 'unreachable'],
    recorded: { from: 'string', at: 'string' },
  },
  expect: {
    status: 'integer',
    gatewayResponse: 'name?',
    headers: 'values?',
    body: 'any',
    isBase64Encoded: 'boolean',
    integrationRequest: 'sent?',
    overrides: { requestOverride: 'object', responseOverride: 'object' },
  },
} as const satisfies ObjectShape;
