import type { FoundTemplate } from '../../../openapi/found-integration.ts';
import { asList, asMap, findEntry, resolveAlias, valueOf } from '../../../openapi/host-tree.ts';
import type { Span } from '../../../text/span.ts';
import type { Finding, IntegrationCheck } from '../check.ts';

/**
 * A reference of the template in the form that CloudFormation takes for its own, inside `Fn::Sub`.
 * What it makes of the text stands before anything that API Gateway reads.
 */
export const templateSubReference: IntegrationCheck = {
  code: 'template-sub-reference',
  title: 'Reference that Fn::Sub takes for its own',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { requestTemplates, responses } = integration;
    const templates = [
      ...requestTemplates,
      ...responses.flatMap(({ responseTemplates }) => responseTemplates),
    ];
    for (const template of templates) {
      if (!template.known || template.dialect !== 'sub') continue;
      for (const span of template.placeholders) {
        const finding = judge(template, span, text);
        if (finding !== null) yield finding;
      }
    }
  },
};

function judge(template: FoundTemplate, { start, end }: Span, file: string): Finding | null {
  const written = template.text.slice(start, end);
  const [, name = '', rest = ''] = /^\$\{([A-Za-z][\w-]*)([^}]*)\}?$/.exec(written) ?? [];
  if (name === '' || !isOfTemplate(name, rest, template.text)) return null;
  const isRefused = /[^\w.:\s]/.test(name + rest);
  if (!isRefused && mayBeOfStack(name, template, file)) return null;
  const meant = `\${!${written.slice(2)}`;
  const why = isRefused
    ? "refuses it ('variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons')"
    : 'looks for a parameter or a resource of that name';
  const head = template.map.toFile({ start, end: start + 2 });
  return {
    span: template.map.toFile({ start, end }),
    message: `'${written}' is inside 'Fn::Sub': CloudFormation takes it for its own and ${why}. '${meant}' is handed on to the template.`,
    ...(template.map.exact
      ? { fix: { title: `Write '${meant}'`, edits: [{ span: head, newText: '${!' }] } }
      : {}),
  };
}

/** True for a member of API Gateway's variables, and for a name that the template gives a value. */
function isOfTemplate(name: string, rest: string, template: string): boolean {
  if (/^(?:input|util|context|stageVariables|foreach)$/.test(name)) return /^[.([]/.test(rest);
  if (rest !== '' && !/^[.([]/.test(rest)) return false;
  const gives = [...template.matchAll(/#\{?(?:set|foreach)\}?\s*\(\s*\$!?\{?!?([A-Za-z][\w-]*)/g)];
  return gives.some(([, given]) => given === name);
}

/** Where the file has a key of the name above a map, or the `Fn::Sub` has it, that may be meant. */
function mayBeOfStack(name: string, { node }: FoundTemplate, file: string): boolean {
  const resolved = resolveAlias(node);
  const argument = resolved?.kind === 'map' ? valueOf(resolved, 'Fn::Sub') : resolved;
  const given = asList(argument)?.items[1];
  if (given !== undefined) {
    const variables = asMap(given);
    if (variables === null || findEntry(variables, name)) return true;
  }
  return new RegExp(`^\\s*${name}:\\s*(?:$|[{&#])|"${name}"\\s*:\\s*\\{`, 'm').test(file);
}
