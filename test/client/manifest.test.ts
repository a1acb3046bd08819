/** The manifest: its commands, and that it claims nothing that other extensions answer (decision 0012). */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandOf, panelActions, type PanelAction } from '../../protocol/src/panel-actions.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly enablement?: string;
    }[];
    readonly jsonValidation?: readonly { readonly fileMatch: string | readonly string[] }[];
    readonly yamlValidation?: unknown;
    readonly languages: readonly { readonly id: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly image: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
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

test('every action of the panel is a command of the same title, while the panel shows something', () => {
  const wanted = Object.entries(panelActions).map(([action, title]) => ({
    command: commandOf(action as PanelAction),
    title,
    category: 'API Gateway',
    enablement: 'apigatewayIntegrations.panelShown',
  }));
  const names = new Set(wanted.map(({ command }) => command));
  expect(contributes.commands.filter(({ command }) => names.has(command))).toEqual(wanted);
});

test('every step of the walkthrough shows a picture that is there, and leads to commands that are', () => {
  const { walkthroughs, commands } = contributes;
  const ours = new Set(commands.map(({ command }) => command));
  for (const { media, description, completionEvents } of walkthroughs.flatMap(
    ({ steps }) => steps,
  )) {
    expect(existsSync(new URL(`../../${media.image}`, import.meta.url)), media.image).toBe(true);
    const links = [...description.matchAll(/\(command:([^)]+)\)/g)].map(([, command]) => command);
    const waits = completionEvents.map((event) => /^onCommand:(.*)/.exec(event)?.[1]);
    for (const command of [...links, ...waits])
      if (command?.startsWith('apigatewayIntegrations.')) expect(ours).toContain(command);
  }
});
