/** The types of `run-oracle.mjs`. */
import type { ChildProcess } from 'node:child_process';

/** One answer of the oracle: an output and the overrides, or an error. */
export interface OracleAnswer {
  readonly id: string | null;
  readonly output?: string;
  readonly overrides?: unknown;
  readonly error?: { readonly message: string; readonly line: number; readonly column: number };
}

export function whyNot(): string | null;
export function startJava(
  mainClass: string,
  args?: readonly string[],
  options?: readonly string[],
): ChildProcess;
export function askLines(
  mainClass: string,
  lines: readonly string[],
  options?: readonly string[],
): Promise<string[]>;
export function askOracle(
  cases: readonly object[],
  options?: readonly string[],
): Promise<OracleAnswer[]>;
export const sameIdentityHash: readonly string[];
