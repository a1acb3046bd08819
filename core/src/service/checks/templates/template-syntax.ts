import type { TemplateCheck } from '../check.ts';

/**
 * What Velocity cannot parse. Import and deployment take such a template (aws-recorded:
 * import-broken-template-accepted), and the calls that need it fail.
 */
export const templateSyntax: TemplateCheck = {
  code: 'template-syntax',
  title: 'Template that Velocity cannot parse',
  severity: 'error',
  appliesTo: 'template',
  *run({ parse }) {
    for (const { start, end, message } of parse.errors) {
      const consequence = 'Calls that use this template end in 500.';
      yield { span: { start, end }, message: `${withStop(message)} ${consequence}` };
    }
  },
};

function withStop(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}
