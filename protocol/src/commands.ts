/** The commands that the client carries out; the server names some of them in lenses. */
import type { LspPosition, RunTarget } from './requests.ts';

/** Opens the panel on a target; its one argument is a `RunCommandArgument`. */
export const runCommand = 'apigatewayIntegrations.run';

export interface RunCommandArgument {
  readonly uri: string;
  readonly target: RunTarget;
}

/** Opens the template at a place of an OpenAPI file as a document; without an argument that at the cursor. */
export const editTemplateCommand = 'apigatewayIntegrations.editTemplate';

export interface EditTemplateArgument {
  readonly uri: string;
  readonly position: LspPosition;
}

/** Shows in the panel what the template piece at the cursor wrote. */
export const showWrittenCommand = 'apigatewayIntegrations.showWritten';

/** Checks every file of the workspace; answers with a `WorkspaceCheck`, for tests and other extensions. */
export const checkWorkspaceCommand = 'apigatewayIntegrations.checkWorkspace';

export interface WorkspaceCheck {
  /** Files with an integration or a template that were checked, by the editor's own check if open. */
  readonly files: number;
  readonly findings: number;
  readonly unreadable: number;
  readonly cancelled: boolean;
}
