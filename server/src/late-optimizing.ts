/**
 * When V8 optimizes the server's code. Each keystroke runs a little of very much code, some three
 * hundred functions; before version 12 V8 gives each of them to its optimizing compiler after a minute of
 * typing, one after the other. That is done in threads of its own, which take more of two cores than
 * all that the server itself does at a keystroke, while the editor draws the letter. A budget nearly
 * four times as large lets it optimize what a large file makes hot, and leaves most of the rest.
 */
import { setFlagsFromString } from 'node:v8';

/** From here on V8 counts calls, compiles in between quickly (Maglev), and has no such flag. */
const firstThatCountsCalls = 12;

/** Bytes of bytecode that a function runs before V8 looks whether to optimize it; its own is 135 168. */
const budget = 500_000;

/** V8's flags for a version of it, as `process.versions.v8` has it. */
export function tieringFlags(version: string): readonly string[] {
  return Number.parseInt(version, 10) < firstThatCountsCalls
    ? [`--interrupt-budget=${budget}`]
    : [];
}

/** Applies to this thread and to workers that are started from here on. */
export function optimizeLate(): void {
  for (const flag of tieringFlags(process.versions.v8)) setFlagsFromString(flag);
}
