/** What a person is told of a template that was copied into a file, and is not all VTL. */

const mostNames = 3;

/**
 * A sentence or two; null where nothing is to be told.
 * @param parts those that are replaced where the template stands, such as `${Queue}`.
 */
export function filledInNotice(fileName: string, parts: readonly string[]): string | null {
  if (parts.length === 0) return null;
  const rest = parts.length - mostNames;
  const names = [...parts.slice(0, mostNames), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return `${fileName} holds what is replaced before API Gateway reads the template: ${names}. Nobody replaces it in a .vtl file, which takes it for variables; put back by "Insert Template from .vtl File", it is replaced again.`;
}
