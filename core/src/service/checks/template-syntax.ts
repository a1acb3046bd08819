import type { TemplateCheck } from './check.ts';

/**
 * What Velocity cannot parse. Import and deployment take such a template (aws-recorded:
 * import-broken-template-accepted), and the calls that need it fail.
 */
export const templateSyntax: TemplateCheck = {
  code: 'template-syntax',
  title: 'Template that Velocity cannot parse',
  severity: 'error',
  appliesTo: 'template',
  *run({ parse, home }) {
    const consequence = home === 'appsync' ? '' : ' Calls that use this template end in 500.';
    for (const { start, end, message } of parse.errors) {
      yield { span: { start, end }, message: `${withStop(message)}${consequence}` };
    }
  },
};

function withStop(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}
