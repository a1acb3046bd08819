/** The commands that the server names in lenses and the client carries out. */
import type { RunTarget } from './requests.ts';

/** Opens the panel on a target; its one argument is a `RunCommandArgument`. */
export const runCommand = 'apigatewayIntegrations.run';

export interface RunCommandArgument {
  readonly uri: string;
  readonly target: RunTarget;
}
