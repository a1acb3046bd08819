/** All that the extension does, the same in every host. */
import type { ExtensionContext } from 'vscode';
import { registerCheckWorkspace } from './check-workspace.ts';
import { registerEditTemplate } from './edit-template.ts';
import { LanguageServer, type CreateClient } from './language-client.ts';
import { RunPanel } from './run-panel.ts';
import { registerRunCommand } from './run-command.ts';
import { registerRunnableContext } from './runnable-context.ts';
import { ScenarioStore } from './scenario-store.ts';

/** Starts everything; all of it ends with `context`. */
export function startFeatures(context: ExtensionContext, createClient: CreateClient): void {
  const server = new LanguageServer(createClient);
  const scenarios = new ScenarioStore();
  const panel = new RunPanel(context.extensionUri, server, scenarios);
  context.subscriptions.push(
    server,
    scenarios,
    panel,
    registerRunCommand(server, panel),
    registerRunnableContext(),
    registerCheckWorkspace(server),
    registerEditTemplate(server),
  );
  server.start();
}
