/** Severities for people: their order, and how they are painted. */
import type { Severity } from '../../core/src/index.ts';
import type { Colour } from './terminal.ts';

/** The gravest first. */
export const severities = [
  'error',
  'warning',
  'info',
  'hint',
] as const satisfies readonly Severity[];

/** What makes `check` fail: a finding of this severity or a graver one. */
export type FailOn = Severity | 'never';

export const severityColour = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'grey',
} as const satisfies Record<Severity, Colour>;

/** True for a finding that makes `check` fail. */
export function isFailure(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
