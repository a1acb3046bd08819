/** The scenario in the form, which is ahead of what the client knows while a person types. */
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import type { PanelState } from '../../../protocol/src/panel.ts';
import { readForm } from './form-reading.ts';
import { scenarioOf, valuesOf, type ScenarioValues } from './scenario-values.ts';

/** A change, as the client is told of it. */
export interface ScenarioEdit {
  readonly scenario: Scenario;
  /** How many there were, this one included. */
  readonly edits: number;
}

export class EditedScenario {
  #scenario: Scenario = {};
  #defaults: Scenario = {};
  #values: ScenarioValues | null = null;
  #edits = 0;

  /** What the fields hold; null before the first state. */
  get values(): ScenarioValues | null {
    return this.#values;
  }

  /**
   * Takes over what the client knows, unless more was typed since: it sends back what the form
   * sent, and that may be a key behind. A state that has heard of all edits comes in any case.
   */
  take({ scenario, defaults = {}, edits = 0 }: PanelState): void {
    if (edits < this.#edits) return;
    // Half typed rows, which no scenario holds, survive their own echo.
    const isKnown =
      this.#values !== null &&
      isEqual(scenario, this.#scenario) &&
      isEqual(defaults, this.#defaults);
    this.#defaults = defaults;
    this.#scenario = scenario;
    if (isKnown) return;
    this.#values = valuesOf(scenario, defaults);
  }

  /**
   * Takes over what the form says now.
   * @param entries names and values of all fields in their order, as `FormData` gives them.
   * @returns null where that is the same scenario, such as with half a row more.
   */
  change(entries: Iterable<readonly [string, string]>): ScenarioEdit | null {
    if (this.#values === null) return null;
    const shown = valuesOf(this.#scenario, this.#defaults);
    this.#values = readForm(entries, this.#values);
    const changed = scenarioOf(this.#scenario, shown, this.#values, this.#defaults);
    if (JSON.stringify(changed) === JSON.stringify(this.#scenario)) return null;
    this.#scenario = changed;
    this.#edits += 1;
    return { scenario: changed, edits: this.#edits };
  }
}

/**
 * The same JSON, in whatever order its names stand: files keep theirs. Most of what comes is the very
 * same object.
 */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
