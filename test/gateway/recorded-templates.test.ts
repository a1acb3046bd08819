/**
 * What the real service rendered. Each case names the public recording it stands for; template and
 * data are our own.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderTemplate, type RenderRequest } from '../../core/src/gateway/render-template.ts';

interface RecordedTemplate extends RenderRequest {
  readonly id: string;
  readonly source: string;
  /** Missing where only the overrides were recorded. */
  readonly output?: string;
  readonly overrides?: { readonly requestOverride?: object; readonly responseOverride?: object };
}

const file = new URL('../fixtures/aws-recorded/templates.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedTemplate[];

describe('a template renders as recorded from the service', () => {
  it.each(cases)('$id', ({ output, overrides, ...request }) => {
    const answer = renderTemplate(request);
    expect(answer.error).toBeNull();
    if (output !== undefined) expect(answer.output).toBe(output);
    if (overrides !== undefined) expect(answer.overrides).toMatchObject(overrides);
  });
});
