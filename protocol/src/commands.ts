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

/** Writes a copy of such a template into a `.vtl` file, with a scenario for it; takes a `TemplateFileArgument`. */
export const saveTemplateCommand = 'apigatewayIntegrations.saveTemplate';

/** Puts the text of a `.vtl` file into such a template; takes a `TemplateFileArgument`. */
export const insertTemplateCommand = 'apigatewayIntegrations.insertTemplate';

export interface TemplateFileArgument extends EditTemplateArgument {
  /** The uri of the `.vtl` file; a person is asked where it is left out. */
  readonly file?: string;
}

/** Checks every file of the workspace; answers with a `WorkspaceCheck`, for tests and other extensions. */
export const checkWorkspaceCommand = 'apigatewayIntegrations.checkWorkspace';

export interface WorkspaceCheck {
  /** Files with an integration or a template that were checked, by the editor's own check if open. */
  readonly files: number;
  readonly findings: number;
  readonly unreadable: number;
  readonly cancelled: boolean;
}
