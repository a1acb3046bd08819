/** Questions about references that several explanations ask. */
import type { Method, Reference, Statement } from '../../vtl/ast.ts';

/** The references among statements. */
export function referencesOf(statements: readonly Statement[]): readonly Reference[] {
  return statements.filter((statement) => statement.kind === 'reference');
}

/** The last method that a reference calls; null where it calls none. */
export function lastMethod({ path }: Reference): Method | null {
  return path.filter((step) => step.kind === 'method').at(-1) ?? null;
}
