/** Published quotas of API Gateway that a run or a check compares with, each with its source. */

export interface Quota {
  readonly value: number;
  readonly unit: 'bytes' | 'rounds' | 'milliseconds' | 'characters' | 'variables';
  readonly source: string;
}

const guide = 'API Gateway Developer Guide, quotas and important notes';

export const quotas = {
  /** Of a request or response body; not raisable. */
  payloadBytes: { value: 10 * 1024 * 1024, unit: 'bytes', source: guide },
  /** Of all header values of a request together; in an HTTP API with the request line. */
  headerBytes: { value: 10_240, unit: 'bytes', source: guide },
  /** Of what a Lambda function may return: 6 MB, and what its own error message calls the maximum. */
  lambdaResultBytes: { value: 6_291_556, unit: 'bytes', source: 'AWS Lambda quotas' },
  /** Of a file that is imported as a REST API. */
  definitionBytes: { value: 6 * 1024 * 1024, unit: 'bytes', source: guide },
  templateBytes: { value: 300 * 1024, unit: 'bytes', source: guide },
  /** Rounds of one `#foreach`; what happens beyond is not documented. */
  loopRounds: { value: 1000, unit: 'rounds', source: guide },
  /** The longest time an integration may take by default. */
  timeoutMillis: { value: 29_000, unit: 'milliseconds', source: guide },
  /** The same of an HTTP API, which is also the most that it allows. */
  httpApiTimeoutMillis: { value: 30_000, unit: 'milliseconds', source: guide },
  stageVariableNameLength: { value: 64, unit: 'characters', source: guide },
  stageVariableValueLength: { value: 512, unit: 'characters', source: guide },
  stageVariables: { value: 100, unit: 'variables', source: guide },
} as const satisfies Record<string, Quota>;
