/** Where a check is explained, and the explanation itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homepage } from './version.ts';

export interface CheckPage {
  /** In the project. */
  readonly path: string;
  /** Its address, where `package.json` names a `homepage` under which the project's files are found. */
  readonly uri: string | null;
  /** Its first paragraph; null where the build's pages are not beside this program. */
  readonly summary: string | null;
  /** The whole page, in Markdown. */
  readonly markdown: string | null;
}

/** The page of a check. */
export function pageOf(code: string): CheckPage {
  const path = `docs/checks/${code}.md`;
  const uri = homepage === '' ? null : `${homepage.replace(/\/$/, '')}/${path}`;
  pages ??= readPages();
  const markdown = pages[code] ?? null;
  // Behind the title.
  const summary = markdown?.split('\n\n')[1]?.replaceAll('\n', ' ') ?? null;
  return { path, uri, summary, markdown };
}

let pages: Readonly<Record<string, string>> | undefined;

/** What the build wrote (`esbuild.mjs`); a program without it still knows where the pages are. */
function readPages(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(join(__dirname, 'check-pages.json'), 'utf8')) as Record<
      string,
      string
    >;
  } catch {
    return {};
  }
}
