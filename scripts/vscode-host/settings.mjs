// The user settings of the VS Codes that we start.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Settings of a person who wants to look at the extension and at nothing else. */
export const quietSettings = {
  // Else a dialog asks before anything runs.
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
  'workbench.tips.enabled': false,
  // Newer versions show an empty chat at first, which takes a fifth of the window.
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  // Else Git asks about the repository above `examples/`.
  'git.openRepositoryInParentFolders': 'never',
};

/** Adds what is not there; a person's own choice stays, and so does a file with comments in it. */
export function addSettings(file, settings) {
  let chosen = {};
  try {
    if (existsSync(file)) chosen = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...settings, ...chosen }, null, 2));
}
