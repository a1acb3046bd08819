/** The items of the Testing view: under each spec its operations, under each operation its scenarios. */
import {
  Range,
  workspace,
  type TestController,
  type TestItem,
  type TestItemCollection,
  type Uri,
} from 'vscode';
import type { ScenarioHead } from '../../../protocol/src/scenario-requests.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import { toRange } from '../ranges.ts';
import type { ScenarioFile } from '../scenarios/scenario-store.ts';

/** A scenario's file with its item. */
export interface ScenarioItem {
  readonly uri: Uri;
  readonly item: TestItem;
  /** What the file said when it could be read last. */
  readonly head: ScenarioHead;
  /** The spec or template; null where the file names none. */
  readonly owner: Uri | null;
  readonly file: ScenarioFile;
}

export class ScenarioTree {
  readonly #controller: TestController;
  /** By the uri of the scenario's file. */
  readonly #scenarios = new Map<string, ScenarioItem>();

  constructor(controller: TestController) {
    this.#controller = controller;
  }

  get(name: string): ScenarioItem | undefined {
    return this.#scenarios.get(name);
  }

  /**
   * Shows the scenarios of these files, as they are now, and no others.
   * @returns those that are new, or whose text is.
   */
  show(files: readonly ScenarioFile[]): readonly ScenarioItem[] {
    const shown = new Set(files.flatMap(({ uri, head }) => (head === null ? [] : uri.toString())));
    for (const name of [...this.#scenarios.keys()]) if (!shown.has(name)) this.#delete(name);
    return files.flatMap((file) => {
      const known = this.#scenarios.get(file.uri.toString());
      if (file.head === null || known?.file === file) return [];
      const scenario = this.#put(file, file.head, known);
      return known?.file.text === file.text ? [] : [scenario];
    });
  }

  /**
   * The scenarios of items and of all that stands under them, those of one spec together.
   * @param include undefined for all.
   */
  scenarios(
    include: readonly TestItem[] | undefined,
    exclude: readonly TestItem[] = [],
  ): readonly ScenarioItem[] {
    const found = new Map<string, ScenarioItem>();
    const collect = (item: TestItem): void => {
      if (exclude.includes(item)) return;
      const scenario = this.#scenarios.get(item.id);
      if (scenario !== undefined) found.set(item.id, scenario);
      item.children.forEach(collect);
    };
    if (include === undefined) this.#controller.items.forEach(collect);
    else include.forEach(collect);
    return [...found.values()];
  }

  /** True for a spec or template that a scenario names. */
  isOwner(uri: Uri): boolean {
    return this.#controller.items.get(uri.toString()) !== undefined;
  }

  /** Those of a spec or template; by its uri. */
  ofOwner(name: string): readonly ScenarioItem[] {
    return [...this.#scenarios.values()].filter(({ owner }) => owner?.toString() === name);
  }

  /** One that is half typed stays where it stood. */
  #put(file: ScenarioFile, given: ScenarioHead, known: ScenarioItem | undefined): ScenarioItem {
    const { uri } = file;
    const id = uri.toString();
    const isHalfTyped = file.owner === null && known !== undefined;
    const head = isHalfTyped ? { ...known.head, range: given.range, fault: given.fault } : given;
    const owner = isHalfTyped ? known.owner : file.owner;
    const parent = this.#parentOf(owner, head.operation);
    const isSamePlace = known !== undefined && known.item.parent === parent;
    if (known !== undefined && !isSamePlace) this.#delete(id);
    const item = isSamePlace ? known.item : this.#controller.createTestItem(id, head.title, uri);
    item.label = head.title;
    item.range = toRange(head.range);
    item.error = head.fault === null ? undefined : `${lastName(uri.path)} ${head.fault.message}`;
    const scenario = { uri, item, head, owner, file };
    this.#scenarios.set(id, scenario);
    if (!isSamePlace) (parent?.children ?? this.#controller.items).add(item);
    return scenario;
  }

  /** Takes a scenario out, and the spec and operation that are empty without it. */
  #delete(name: string): void {
    const known = this.#scenarios.get(name);
    this.#scenarios.delete(name);
    for (let item = known?.item; item !== undefined && item.children.size === 0;) {
      const { parent }: TestItem = item;
      (parent?.children ?? this.#controller.items).delete(item.id);
      item = parent;
    }
  }

  /** Undefined for the root. */
  #parentOf(owner: Uri | null, operation: string | null): TestItem | undefined {
    if (owner === null) return undefined;
    const { items } = this.#controller;
    const spec = this.#group(items, owner.toString(), workspace.asRelativePath(owner), owner);
    return operation === null ? spec : this.#group(spec.children, operation, operation, owner);
  }

  #group(among: TestItemCollection, id: string, label: string, owner: Uri): TestItem {
    const known = among.get(id);
    if (known !== undefined) return known;
    const group = this.#controller.createTestItem(id, label, owner);
    // Where an operation stands is known when its spec is open (`operation-places.ts`).
    group.range = new Range(0, 0, 0, 0);
    among.add(group);
    return group;
  }
}
