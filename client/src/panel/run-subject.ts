/** What the panel shows: a target of a file, and what a person chose for it. */
import { Uri } from 'vscode';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import type { PanelState } from '../../../protocol/src/panel.ts';
import type { RunTarget, TargetItem } from '../../../protocol/src/requests.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import type { Owner } from '../scenarios/scenario-file.ts';
import { documentScenario, type UnsavedScenario } from '../scenarios/session-scenarios.ts';

/** What is needed to show a target, and to show it again after a reload. */
export interface RestoreState {
  readonly uri: string;
  readonly target: RunTarget;
  readonly operation: string;
  readonly integrationType: string;
  readonly scenarioId?: string;
  /** Inputs that are in no file: those of `unsaved`, or changes to the document's own scenario. */
  readonly scenario?: Scenario;
  readonly unsaved?: Omit<UnsavedScenario, 'scenario'>;
  readonly auto?: boolean;
  /** The panel stayed with it wherever the cursor went. */
  readonly locked?: boolean;
}

/** A target as the panel begins with it. */
export function subjectOf(
  uri: Uri,
  { target, operation, integrationType }: TargetItem,
): RestoreState {
  return { uri: uri.toString(), target, operation, integrationType };
}

/** Whether it is this target of this file. */
export function isSameTarget(subject: RestoreState, uri: Uri, { target }: TargetItem): boolean {
  return (
    subject.uri === uri.toString() && JSON.stringify(subject.target) === JSON.stringify(target)
  );
}

/**
 * What opens the panel again as it is.
 * @param unsaved the inputs that are shown, where they are in no file
 */
export function restoreOf(
  { uri, target, operation, integrationType }: RestoreState,
  { scenarioId, scenario, auto }: PanelState,
  unsaved: UnsavedScenario | null,
): RestoreState {
  return {
    ...{ uri, target, operation, integrationType, scenarioId, auto },
    ...((scenarioId === documentScenario || unsaved !== null) && { scenario }),
    ...(unsaved !== null && { unsaved: { id: unsaved.id, title: unsaved.title } }),
  };
}

/** Whether both are the same target, called and typed the same. */
export function isSameSubject(one: RestoreState, other: RestoreState): boolean {
  return key(one) === key(other);

  function key({ uri, target, operation, integrationType }: RestoreState): string {
    return JSON.stringify([uri, target, operation, integrationType]);
  }
}

/** The inputs in no file that were shown with it. */
export function unsavedOf({ unsaved, scenario = {} }: RestoreState): UnsavedScenario | null {
  return unsaved === undefined ? null : { ...unsaved, scenario };
}

/** Whose scenarios belong to it. */
export function ownerOf({ uri, target, operation }: RestoreState): Owner {
  return { path: Uri.parse(uri).path, operation: target.kind === 'template' ? null : operation };
}

/** What stands in the tab and over the panel. */
export function titlesOf(subject: RestoreState): {
  readonly title: string;
  readonly operation: string;
} {
  const { path } = Uri.parse(subject.uri);
  const fileName = lastName(path);
  return subject.target.kind === 'template'
    ? { title: `Preview ${fileName}`, operation: fileName }
    : { title: `Run ${subject.operation}`, operation: subject.operation };
}
