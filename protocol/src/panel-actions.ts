/**
 * What a person can do with what the panel shows: in its ⋯ menu and, as commands of the same names
 * (`apigatewayIntegrations.<name>`), in the palette.
 */
export const panelActions = {
  saveScenario: 'Save as Scenario…',
  newScenario: 'New Scenario From…',
  copyScenario: 'Copy Scenario As…',
  saveLambdaEvent: 'Save Lambda Event…',
  expectResult: 'Expect This Result',
  expectParts: 'Expect Parts of This Result…',
  compareExpected: 'Compare with the Expected Result',
  compareLastRun: 'Compare with the Last Run',
  compareVelocityjs: 'Compare with velocityjs',
  runHostile: 'Run Hostile Scenarios',
  showTestLog: 'Show Test Log',
  openBody: 'Open Body in an Editor…',
  saveBody: 'Save Body to a File…',
  toggleLock: 'Lock or Unlock the Panel',
} as const satisfies Record<string, string>;

export type PanelAction = keyof typeof panelActions;

/** The command of an action. */
export function commandOf(action: PanelAction): string {
  return `apigatewayIntegrations.${action}`;
}
