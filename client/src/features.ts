/** All that the extension does, the same in every host. */
import type { ExtensionContext } from 'vscode';
import type { ExtensionApi } from '../../protocol/src/extension-api.ts';
import { registerCheckWorkspace } from './workspace/check-workspace.ts';
import { registerEditTemplate } from './templates/edit-template.ts';
import { followCursor } from './panel/follow-cursor.ts';
import { registerScenarioRenames } from './panel/follow-renames.ts';
import { LanguageServer, type CreateClient } from './language-client.ts';
import { registerPanelCommands } from './panel/panel-commands.ts';
import { registerOpenExample } from './open-example.ts';
import { RunPanel } from './panel/run-panel.ts';
import { registerRunCommand, registerShowWritten } from './panel/run-command.ts';
import { registerRunnableContext } from './runnable-context.ts';
import { ScenarioFiles } from './scenarios/scenario-files.ts';
import { ScenarioStore } from './scenarios/scenario-store.ts';
import { registerTemplateFileCommands } from './templates/template-file-commands.ts';
import { registerTestExplorer } from './test-explorer/test-explorer.ts';

/** Starts everything; all of it ends with `context`. What other extensions may use comes back. */
export function startFeatures(context: ExtensionContext, createClient: CreateClient): ExtensionApi {
  const scenarioFiles = new ScenarioFiles();
  const server = new LanguageServer(createClient, scenarioFiles);
  const scenarios = new ScenarioStore(scenarioFiles, server);
  const panel = new RunPanel(context.extensionUri, server, scenarios);
  const testExplorer = registerTestExplorer(server, scenarios, panel);
  context.subscriptions.push(
    server,
    scenarioFiles,
    scenarios,
    panel,
    registerScenarioRenames(scenarios),
    registerRunCommand(server, panel),
    registerShowWritten(panel),
    registerRunnableContext(),
    registerPanelCommands(panel),
    followCursor(server, panel),
    registerCheckWorkspace(server),
    registerEditTemplate(server),
    registerTemplateFileCommands(server, scenarios),
    testExplorer,
    registerOpenExample(context.extensionUri),
  );
  server.start();
  return { scenarioTests: testExplorer.scenarioTests };
}
