import { spanAt } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { isAwsType, knownUri } from '../integration-uri.ts';

const dates = ['2015-03-31', '2021-11-15', '2014-11-13'];

/** The date in the path is the version of Lambda's API, not a date of yours. */
export const uriLambdaVersionDate: IntegrationCheck = {
  code: 'uri-lambda-version-date',
  title: 'Unknown API version in a Lambda uri',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || !isAwsType(integration)) return;
    const match = /:lambda:path\/(\d{4}-\d\d-\d\d)\/functions\//.exec(uri.read);
    const date = match?.[1];
    if (match === null || date === undefined || dates.includes(date)) return;
    const span = partOf(text, uri, spanAt(match.index + ':lambda:path/'.length, date.length));
    yield {
      span,
      message: `'${date}' is no version of Lambda's API; the path has '2015-03-31' and what becomes of another is not documented.`,
      fix: { title: "Replace with '2015-03-31'", edits: [{ span, newText: '2015-03-31' }] },
    };
  },
};
