/** The registry: what carries out each action of the panel. */
import type { PanelAction } from '../../../protocol/src/panel-actions.ts';
import { compareVelocityjs } from './compare-velocityjs.ts';
import { compareExpected } from './compare-expected.ts';
import { compareLastRun } from './compare-last-run.ts';
import { copyScenario, saveLambdaEvent } from './copy-scenario.ts';
import { expectParts, expectResult } from './expect-result.ts';
import { newScenario } from './new-scenario.ts';
import type { ActionHandler } from './panel-action.ts';
import { runHostile } from './run-hostile.ts';
import { saveScenario } from './save-scenario.ts';
import { showTestLog } from './show-test-log.ts';
import { openBody, saveBody } from './take-body.ts';
import { toggleLock } from './toggle-lock.ts';

export const panelActionHandlers = {
  compareVelocityjs,
  compareExpected,
  compareLastRun,
  copyScenario,
  expectParts,
  expectResult,
  newScenario,
  openBody,
  runHostile,
  saveBody,
  saveLambdaEvent,
  saveScenario,
  showTestLog,
  toggleLock,
} as const satisfies Record<PanelAction, ActionHandler>;
