/**
 * A budget has run out. Thrown inside the evaluator and caught by `render`, which answers with a
 * `RenderError` of code `limit`.
 */
export class LimitOverrun extends Error {
  override readonly name = 'LimitOverrun';
}

/**
 * The longest text that any one value may become, in UTF-16 units: the payload limit of API
 * Gateway, 10 MB. It keeps a template of ten lines from filling the memory.
 */
export const maximalText = 10_485_760;

/** The most elements that a list may be given, so that a list that doubles ends in time. */
export const maximalItems = 200_000;

/** The text itself, if it may be so long. */
export function withinText(text: string): string {
  if (text.length > maximalText)
    throw new LimitOverrun(`a text grows beyond ${maximalText} characters`);
  return text;
}

/** The budgets of one render. An overrun is a `RenderError`, never a hang or a crash. */
export interface Limits {
  /** Statements, calls and loop rounds that may run. */
  readonly steps: number;
  /** How deep macros, blocks, `#evaluate` and interpolated strings may stand in one another. */
  readonly depth: number;
  /** Length of the output, and of any text made on the way, in UTF-16 units. */
  readonly output: number;
  /** Rounds of one `#foreach`. */
  readonly loopRounds: number;
}

/**
 * Limits for a run as at AWS: 1000 rounds a loop is published (quotas); what the service does
 * beyond is unconfirmed. The payload limit of 10 MB bounds the output; steps and depth are ours.
 */
export const awsLimits: Limits = {
  steps: 2_000_000,
  depth: 200,
  output: 10_485_760,
  loopRounds: 1000,
};

/** Limits for the plain profile: Velocity itself has none on loops by default. */
export const velocity17Limits: Limits = {
  steps: 2_000_000,
  depth: 200,
  output: 10_485_760,
  loopRounds: 1_000_000,
};
