import type { Reference } from '../../../vtl/ast.ts';
import type { TemplateRegion } from '../../analysis.ts';
import type { Fix } from '../../diagnostic.ts';
import type { PlacedTemplateCheck } from '../check.ts';
import { describedTypes } from './body-types.ts';
import { holesAtValues } from './json-place.ts';
import { isLenient, isPlainlyWritten, readAsJson, wholePathCall } from './json-type.ts';
import { memberPath } from './member-path.ts';
import { singleQuoteTail } from './template-escape-singlequote.ts';

/** Text that stands for a JSON value and has no quotes around it. */
export const templateTextUnquoted: PlacedTemplateCheck = {
  code: 'template-text-unquoted',
  title: 'Text in JSON without quotes',
  severity: 'warning',
  appliesTo: 'placed-template',
  *run(region) {
    if (isLenient(region)) return;
    const types = describedTypes(region);
    for (const reference of holesAtValues(region)) {
      const { start, end } = reference;
      const message =
        'This is text, and prints without quotes: what comes out is no JSON, unless the text happens to be a number.';
      const type = types?.typeOfReference(reference);
      if (type?.java === 'String' && type.facts.source === 'schema') {
        const fix = textFix(reference, region);
        yield { span: { start, end }, message, ...(fix && { fix }) };
      } else if (isPlainContext(reference, region)) {
        yield { span: { start, end }, message, fix: quotes(reference, '') };
      }
    }
  },
};

/** Members of `$context` that are text and hold neither digits alone nor a quote. */
const plainMembers = new Set([
  'domainName',
  'extendedRequestId',
  'httpMethod',
  'identity.sourceIp',
  'identity.userArn',
  'protocol',
  'requestId',
  'requestTime',
  'resourcePath',
]);

function isPlainContext(reference: Reference, { assigned }: TemplateRegion): boolean {
  const path = memberPath(reference);
  if (path?.root !== 'context' || assigned.has('context')) return false;
  if (path.properties.length !== reference.path.length || reference.inert) return false;
  return plainMembers.has(path.properties.map(({ name }) => name).join('.'));
}

function textFix(reference: Reference, region: TemplateRegion): Fix | null {
  if (!isPlainlyWritten(reference)) return null;
  const call = wholePathCall(reference, region);
  return call === null ? quotes(reference, '$util.escapeJavaScript(') : readAsJson(call);
}

function quotes({ start, end }: Reference, open: string): Fix {
  const close = open === '' ? '' : `)${singleQuoteTail}`;
  return {
    title: 'Put quotes around it',
    edits: [
      { span: { start, end: start }, newText: `"${open}` },
      { span: { start: end, end }, newText: `${close}"` },
    ],
  };
}
