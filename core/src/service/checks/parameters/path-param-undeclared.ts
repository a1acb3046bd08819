import { pathVariables } from '../../../gateway/path-variables.ts';
import { isSettled } from '../../../openapi/placeholders.ts';
import { containsSpan } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { isInRestApi } from '../integration/field-table.ts';
import { suggestion } from '../suggestion.ts';

/**
 * A variable of the path that no parameter declares is declared by the import itself (recorded), so
 * that alone is no mistake. One under another name is: the parameter never gets a value, and where
 * parameters are validated each call is answered with 400 (recorded).
 */
export const pathParamUndeclared: IntegrationCheck = {
  code: 'path-param-undeclared',
  title: 'Path variable declared under another name',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { method, spelling } = integration;
    if (!isInRestApi(integration, api) || method.hidesParameters !== false) return;
    if (!isVisible(method.path)) return;
    const declared = method.parameters.filter(({ location }) => location === 'path');
    const variables = pathVariables(method.path).map(({ name }) => name);
    const open = variables.filter((name) => !declared.some((one) => one.name === name));
    const strays = declared.filter(({ name }) => !variables.includes(name));
    const [variable] = open;
    if (variable === undefined) return;
    for (const { key, value, name } of strays) {
      const isShared = spelling === 'openapi' && !containsSpan(value, key);
      const span = withoutQuotes(text, isShared ? value : key);
      const isOnly = open.length === 1 && strays.length === 1;
      const meant = spelling === 'openapi' ? variable : `method.request.path.${variable}`;
      const near = suggestion(span, isOnly && !isShared ? meant : null);
      yield {
        span,
        message: `The path '${method.path}' has no variable '${name}', so it never gets a value; no parameter declares its '{${open.join("}', '{")}}'.${near.question}`,
        ...near.fix,
      };
    }
  },
};

/** False for a path that another file gives, or a resource that cannot be followed to the root. */
function isVisible(path: string): boolean {
  return path !== '' && isSettled(path) && !path.includes('…');
}
