/** The manifest claims nothing in OpenAPI files that other extensions answer (decision 0012). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  readonly contributes: {
    readonly jsonValidation?: readonly { readonly fileMatch: string | readonly string[] }[];
    readonly yamlValidation?: unknown;
    readonly languages: readonly { readonly id: string }[];
  };
}

const file = new URL('../../package.json', import.meta.url);
const { contributes } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;

test('the only schema registered is that of our own files', () => {
  const matches = (contributes.jsonValidation ?? []).flatMap(({ fileMatch }) => fileMatch);
  expect(matches).toEqual(['*.scenario.json', '.apigateway-integrations.json']);
  expect(contributes).not.toHaveProperty('yamlValidation');
});

test('YAML and JSON stay the languages that they are', () => {
  expect(contributes.languages.map(({ id }) => id)).toEqual(['vtl']);
});
