import { completeScenario, defaultContext } from '../complete-scenario.ts';
import { bareMediaType } from '../message/media-types.ts';
import { fieldsFrom, headerValue, lastValues } from '../message/fields.ts';
import { isEmpty, payloadFrom, textOf } from '../message/payload.ts';
import type { ExportForm } from './export-form.ts';
import { addressOf } from './request-parts.ts';
import { shellLines, shellQuote } from './shell-quote.ts';

/** The AWS CLI's call of the console's test, for a POSIX shell. */
export const testInvokeMethodExport: ExportForm = {
  name: 'test-invoke-method',
  title: 'aws apigateway test-invoke-method',
  write(integration, scenario) {
    if (integration.api === 'HTTP') {
      return { ok: false, reason: 'test-invoke-method is for REST APIs alone.' };
    }
    const { request, context, stageVariables } = completeScenario(integration, scenario);
    const payload = payloadFrom(request.body, request.isBase64Encoded);
    const body = textOf(payload);
    if (payload.kind === 'bytes' || body.includes('\0')) {
      return {
        ok: false,
        reason: 'test-invoke-method takes a body of text, and this one is bytes.',
      };
    }
    const { path, query } = addressOf(integration, request);
    const headers = fieldsFrom(request.headers);
    const isSingle = headers.every(({ values }) => values.length === 1);
    const headerWords = isSingle
      ? `--headers ${json(lastValues(headers))}`
      : `--multi-value-headers ${json(Object.fromEntries(headers.map(({ name, values }) => [name, values])))}`;
    const ids = ['apiId', 'resourceId'].map((name) => context[name]);
    const [apiId, resourceId] = ids.map((id) => (typeof id === 'string' ? id : ''));
    const type = headerValue(headers, 'Content-Type');
    const notes = [
      ...(apiId === defaultContext.apiId || resourceId === defaultContext.resourceId
        ? [
            'Put in the ids of your own API and resource, or give the scenario context.apiId and context.resourceId.',
          ]
        : []),
      ...(type === undefined || bareMediaType(type) === 'application/json'
        ? []
        : [
            `The test chooses the template for application/json, whatever the Content-Type (${type}).`,
          ]),
      ...(/^(?:fileb?|https?):\/\//.test(body)
        ? ['The AWS CLI reads a body that begins with such a scheme from there.']
        : []),
    ];
    const text = shellLines([
      'aws apigateway test-invoke-method',
      `--rest-api-id ${shellQuote(apiId ?? '')}`,
      `--resource-id ${shellQuote(resourceId ?? '')}`,
      `--http-method ${shellQuote(request.method)}`,
      `--path-with-query-string ${shellQuote(`${path}${query === '' ? '' : `?${query}`}`)}`,
      ...(headers.length === 0 ? [] : [headerWords]),
      // With an equals sign a body that begins with a dash is no option.
      ...(isEmpty(payload) ? [] : [`--body=${shellQuote(body)}`]),
      ...(Object.keys(stageVariables).length === 0
        ? []
        : [`--stage-variables ${json(stageVariables)}`]),
    ]);
    return { ok: true, text, notes };
  },
};

function json(value: Readonly<Record<string, string | readonly string[]>>): string {
  return shellQuote(JSON.stringify(value));
}
