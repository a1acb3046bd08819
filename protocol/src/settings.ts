/** The settings that the server asks the client for, with `workspace/configuration`. */

/** Under this name they stand in a user's `settings.json`. */
export const settingsSection = 'apigatewayIntegrations';

export interface Settings {
  /** Severity by the code of a check; a code that is not named keeps its own. */
  readonly checks: Readonly<Record<string, 'off' | 'hint' | 'info' | 'warning' | 'error'>>;
  readonly run: {
    /** A run that takes longer is ended, and its report says so; milliseconds. */
    readonly deadline: number;
  };
  readonly format: {
    /** Formatting may change blanks between the tokens of the JSON that a template prints. */
    readonly jsonBlanks: boolean;
  };
  /** Beside each reference of a template stands what it gave in the last run. */
  readonly inlayValues: boolean;
}

export const defaultSettings: Settings = {
  checks: {},
  run: { deadline: 5000 },
  format: { jsonBlanks: false },
  inlayValues: false,
};
