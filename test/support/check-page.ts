/** The page of a check, `docs/checks/<code>.md`, read as the test that it is. */

/** A fenced block of a page. */
export interface PageBlock {
  readonly language: 'vtl' | 'yaml';
  /** As the page shows it; `fullText` has what is left out. */
  readonly text: string;
  /** Of an example of a large text, its size: ` ```vtl 310000 bytes `. */
  readonly bytes?: number;
  /** Of a template, where its fence says so: ` ```vtl response application/json `. */
  readonly phase?: 'request' | 'response';
  readonly mediaType?: string;
}

export interface CheckPage {
  readonly title: string;
  /** The block of `## Wrong`, with caret lines; each must be found at the exact place. */
  readonly wrong: readonly PageBlock[];
  /** Nothing may be found in these. */
  readonly right: readonly PageBlock[];
  /** The `Wrong` block of the same number after its quick fixes; none where there is no fix. */
  readonly fix: readonly PageBlock[];
  readonly hasSource: boolean;
  /** The rules of the reference that the check holds, by number; none for a check of our own. */
  readonly rules: readonly number[];
}

const fence =
  /^```(vtl|yaml)(?: (\d+) bytes)?(?: (request|response))?(?: (\S+\/\S+))?\n([\s\S]*?)^```$/gm;

/** Takes a page apart by its headings; throws where a part is missing. */
export function readCheckPage(markdown: string): CheckPage {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (title === undefined) throw new Error('a page begins with its title');
  const sections = new Map(
    markdown
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const end = section.indexOf('\n');
        return [section.slice(0, end).trim(), section.slice(end + 1)] as const;
      }),
  );
  for (const name of ['Wrong', 'Right', 'When not', 'Source']) {
    if (!sections.has(name)) throw new Error(`the page has no section '${name}'`);
  }
  return {
    title,
    wrong: blocksOf(sections.get('Wrong')),
    right: blocksOf(sections.get('Right')),
    fix: blocksOf(sections.get('Fix')),
    rules: (/^Rules?: ([\d, ]+)$/m.exec(markdown)?.[1] ?? '').split(',').flatMap((digits) => {
      return digits.trim() === '' ? [] : [Number(digits)];
    }),
    hasSource: (sections.get('Source') ?? '').trim() !== '',
  };
}

function blocksOf(section = ''): readonly PageBlock[] {
  return [...section.matchAll(fence)].map(([, language, bytes, phase, mediaType, text = '']) => ({
    language: language === 'vtl' ? 'vtl' : 'yaml',
    text,
    ...(bytes === undefined ? {} : { bytes: Number(bytes) }),
    ...(phase === 'request' || phase === 'response' ? { phase } : {}),
    ...(mediaType === undefined ? {} : { mediaType }),
  }));
}

/**
 * The text of an example with what a large one leaves out: letters in the place of its `⋯`, up to
 * the size that its fence names. Caret lines do not count, so that it comes out a little smaller.
 */
export function fullText({ text, bytes }: PageBlock): string {
  if (bytes === undefined) return text;
  if (!text.includes('⋯')) throw new Error('a large example says where it goes on (⋯)');
  return text.replace('⋯', 'x'.repeat(Math.max(0, bytes - text.length)));
}

/**
 * A YAML example as a whole document. Pages show the integration alone; the operation around it is
 * always the same. An example with `paths:` is a document already.
 */
export function asDocument(example: string): string {
  if (/^(?:openapi|swagger|Resources):/m.test(example)) return example;
  const indented = example.split('\n').map((line) => (line === '' ? '' : `      ${line}`));
  return `openapi: 3.0.1
info: { title: t, version: "1" }
paths:
  /orders:
    post:
      responses:
        "200": { description: ok }
${indented.join('\n')}`;
}
