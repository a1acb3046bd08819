/** Templates render as the Java engines rendered them; `test/fixtures/render` says how it was recorded. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRenderRequest } from '../../core/src/gateway/read-render-request.ts';
import { renderTemplate } from '../../core/src/gateway/render-template.ts';
import type { RenderRequest } from '../../core/src/gateway/render-template.ts';

interface Recording {
  readonly data: Omit<RenderRequest, 'template'>;
  readonly cases: readonly (RenderRequest & {
    readonly output?: string;
    readonly error?: string;
  })[];
}

const folder = new URL('../fixtures/render/', import.meta.url);

describe.each(readdirSync(folder))('%s', (name) => {
  const { data, cases } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recording;

  it.each(cases)('$profile $template', ({ output, error, ...request }) => {
    const reading = readRenderRequest(JSON.stringify({ ...data, ...request }), 'aws');
    if (!reading.ok) throw new Error(reading.message);
    const answer = renderTemplate(reading.request);
    if (error !== undefined) {
      expect(answer.error, `Java: ${error}`).not.toBeNull();
      return;
    }
    expect(answer.error).toBeNull();
    expect(wellFormed(answer.output)).toBe(output);
  });
});

/** Half a surrogate pair has no UTF-8; Java wrote a question mark for it. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '?',
  );
}
