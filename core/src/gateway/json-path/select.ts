/**
 * Runs a JSONPath over a document, as Jayway JsonPath 2.0 does with exceptions suppressed: what
 * the recorded answers of the service fit.
 */
import { orderedEntries } from '../../velocity/iteration-order.ts';
import { javaMap } from '../../velocity/map-entries.ts';
import type { JavaList, JavaMap, Value } from '../../velocity/values.ts';
import { matchesFilter } from './filter.ts';
import type { JsonPath, PathStep } from './json-path.ts';
import { NotFound, PathFailure, spend, type Run } from './run.ts';

const MAX_VALUES = 1_000_000;

/**
 * The value that a path selects. A definite path without a match gives null, like one that meets
 * a JSON null; an indefinite one a JSON array, empty without a match. Where Jayway fails on the
 * way (an index on an object, a filter that compares a word with a number) the whole result is
 * lost: null or an empty array. Throws nothing but a `LimitOverrun`, after a million values.
 */
export function selectPath(path: JsonPath, document: Value): Value {
  // Jayway refuses a null document with an exception, which is suppressed like the others.
  const found = document === null ? null : attempt(path, document);
  if (path.isDefinite) return found?.[0] ?? null;
  return { type: 'List', origin: 'JSONArray', items: found ?? [] };
}

function attempt(path: JsonPath, document: Value): Value[] | null {
  try {
    const budget = { left: MAX_VALUES };
    return collect(path, document, { root: document, needsAll: false, budget });
  } catch (error) {
    if (error instanceof PathFailure) return null;
    throw error;
  }
}

/** Everything that a path selects below `start`. Throws `NotFound` and `PathFailure`. */
export function collect(path: JsonPath, start: Value, run: Omit<Run, 'collect'>): Value[] {
  const results: Value[] = [];
  const { root, needsAll, budget } = run;
  walk(path.steps, 0, start, { root, needsAll, budget, collect }, results);
  return results;
}

function walk(steps: readonly PathStep[], at: number, model: Value, run: Run, out: Value[]): void {
  spend(run);
  const step = steps[at];
  if (step === undefined) {
    out.push(model);
    return;
  }
  const goOn = (value: Value): void => {
    walk(steps, at + 1, value, run, out);
  };
  switch (step.kind) {
    case 'same':
      goOn(model);
      return;
    case 'properties':
      properties(step.names, model, run, at + 1 === steps.length, goOn);
      return;
    case 'wildcard':
      wildcard(model, goOn);
      return;
    case 'scan':
      scan(steps, at + 1, model, run, out);
      return;
    case 'filter':
      applyFilter(step, model, run, goOn);
      return;
    case 'index':
    case 'indexes':
    case 'slice':
    case 'from-length':
      for (const index of indexes(step, arrayOf(model))) goOn(itemAt(arrayOf(model), index));
  }
}

function properties(
  names: readonly string[],
  model: Value,
  run: Run,
  isLast: boolean,
  goOn: (value: Value) => void,
): void {
  if (!isMap(model)) throw new NotFound();
  const [name] = names;
  if (names.length === 1 && name !== undefined) {
    const value = model.entries.get(name);
    if (value !== undefined) goOn(value);
    else if (!isLast || run.needsAll) throw new NotFound();
    return;
  }
  if (!isLast) throw new PathFailure();
  const merged = javaMap();
  for (const each of names) {
    const value = model.entries.get(each);
    if (value !== undefined) merged.entries.set(each, value);
    else if (run.needsAll) throw new NotFound();
  }
  goOn(merged);
}

/** On an array a missing part below an item loses that item only; on an object it loses all. */
function wildcard(model: Value, goOn: (value: Value) => void): void {
  if (isMap(model)) {
    for (const [, value] of orderedEntries(model)) goOn(value);
  } else if (isList(model)) {
    for (const item of model.items) {
      try {
        goOn(item);
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
      }
    }
  }
}

function applyFilter(
  step: Extract<PathStep, { kind: 'filter' }>,
  model: Value,
  run: Run,
  goOn: (value: Value) => void,
): void {
  if (isMap(model)) {
    if (matchesFilter(step.filter, model, run)) goOn(model);
  } else if (isList(model)) {
    for (const item of model.items) if (matchesFilter(step.filter, item, run)) goOn(item);
  } else throw new PathFailure();
}

/** `..`: tries the step at `at` on the model and on everything in it, depth first. */
function scan(steps: readonly PathStep[], at: number, model: Value, run: Run, out: Value[]): void {
  spend(run);
  const step = steps[at];
  if (step === undefined) throw new PathFailure();
  if (isMap(model)) {
    if (isScanned(step, model, run)) walk(steps, at, model, run, out);
    for (const [, value] of orderedEntries(model)) scan(steps, at, value, run, out);
  } else if (isList(model)) {
    if (isScanned(step, model, run)) {
      // A Jayway oddity: before further steps the array's items go on whatever this step selects.
      if (at + 1 === steps.length) walk(steps, at, model, run, out);
      else for (const item of model.items) walk(steps, at + 1, item, run, out);
    }
    for (const item of model.items) scan(steps, at, item, run, out);
  }
}

function isScanned(step: PathStep, model: JavaMap | JavaList, run: Run): boolean {
  switch (step.kind) {
    case 'properties':
      return isMap(model) && step.names.every((name) => model.entries.has(name));
    case 'wildcard':
      return true;
    case 'filter':
      return matchesFilter(step.filter, model, run);
    case 'index':
    case 'indexes':
    case 'slice':
    case 'from-length':
      return isList(model);
    case 'scan':
    case 'same':
      return false;
  }
}

type ArrayStep = Extract<PathStep, { kind: 'index' | 'indexes' | 'slice' | 'from-length' }>;

/** The indexes that a step names in a list. Jayway 2.0 counts from the end in open slices only. */
function indexes(step: ArrayStep, { items: { length } }: JavaList): readonly number[] {
  switch (step.kind) {
    case 'index':
      return [step.index];
    case 'indexes':
      return step.indexes;
    case 'from-length':
      return [length + step.offset];
    case 'slice': {
      const { from, to } = step;
      if (to === null) return range(Math.max(0, fromEnd(from ?? 0, length)), length);
      if (from === null) return range(0, Math.min(length, fromEnd(to, length)));
      return length === 0 ? [] : range(from, Math.min(length, to));
    }
  }
}

function fromEnd(index: number, length: number): number {
  return index < 0 ? length + index : index;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function itemAt(list: JavaList, index: number): Value {
  const item = list.items[index];
  if (item === undefined) throw new NotFound();
  return item;
}

function arrayOf(model: Value): JavaList {
  if (model === null) throw new NotFound();
  if (!isList(model)) throw new PathFailure();
  return model;
}

function isMap(value: Value): value is JavaMap {
  return typeof value === 'object' && value?.type === 'Map';
}

function isList(value: Value): value is JavaList {
  return typeof value === 'object' && value?.type === 'List' && value.origin !== 'array';
}
