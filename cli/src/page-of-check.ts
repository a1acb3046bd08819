/** Where a check is explained. */
import { homepage } from './version.ts';

/**
 * The page of a check: its path in the project, and its address where `package.json` names a
 * `homepage` under which the project's files are found; null where it names none.
 */
export function pageOf(code: string): { readonly path: string; readonly uri: string | null } {
  const path = `docs/checks/${code}.md`;
  return { path, uri: homepage === '' ? null : `${homepage.replace(/\/$/, '')}/${path}` };
}
