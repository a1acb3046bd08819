import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { callsLambda } from '../integration-uri.ts';
import { isMergedDefinition } from '../merged-definition.ts';

/**
 * Lambda's Invoke is a POST whatever the client sent. Import and deployment accept another method
 * (aws-recorded: aws-proxy-get-method-accepted), and then every call fails. `ANY` stands for the
 * client's method, which may be POST.
 */
export const lambdaMethodNotPost: IntegrationCheck = {
  code: 'lambda-method-not-post',
  title: 'Lambda called with another method than POST',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { httpMethod } = integration;
    if (httpMethod === null || !httpMethod.known || !callsLambda(integration)) return;
    if (/^(?:post|any)$/i.test(httpMethod.read)) return;
    if (isMergedDefinition(api)) return;
    const span = valueOf(text, httpMethod);
    yield {
      span,
      message: `A Lambda function is always called with POST; with '${httpMethod.read}' every call ends in 500.`,
      fix: { title: "Replace with 'POST'", edits: [{ span, newText: 'POST' }] },
    };
  },
};
