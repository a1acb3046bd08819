/** The items of the Testing view: under each spec its operations, under each operation its scenarios. */
import {
  Range,
  Uri,
  workspace,
  type TestController,
  type TestItem,
  type TestItemCollection,
} from 'vscode';
import type { ScenarioHead } from '../../../protocol/src/scenario-requests.ts';
import { folderOf, lastName, resolvePath } from '../../../protocol/src/relative-path.ts';
import { toRange } from '../ranges.ts';

/** A scenario's file with its item. */
export interface ScenarioItem {
  readonly uri: Uri;
  readonly item: TestItem;
  readonly head: ScenarioHead;
  /** The spec or template; null where the file names none. */
  readonly owner: Uri | null;
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

  /** Shows a scenario as its file is now; one that is half typed stays where it stood. */
  put(uri: Uri, given: ScenarioHead): void {
    const id = uri.toString();
    const known = this.#scenarios.get(id);
    const head =
      given.owner === null && known !== undefined
        ? { ...known.head, range: given.range, fault: given.fault }
        : given;
    const owner = head.owner === null ? null : ownerOf(uri, head.owner);
    const parent = this.#parentOf(owner, head.operation);
    const isSamePlace = known !== undefined && known.item.parent === parent;
    if (known !== undefined && !isSamePlace) this.delete(id);
    const item = isSamePlace ? known.item : this.#controller.createTestItem(id, head.title, uri);
    item.label = head.title;
    item.range = toRange(head.range);
    item.error = head.fault === null ? undefined : `${nameOf(uri)} ${head.fault.message}`;
    this.#scenarios.set(id, { uri, item, head, owner });
    if (!isSamePlace) (parent?.children ?? this.#controller.items).add(item);
  }

  /** Takes a scenario out, and the spec and operation that are empty without it. */
  delete(name: string): void {
    const known = this.#scenarios.get(name);
    this.#scenarios.delete(name);
    for (let item = known?.item; item !== undefined && item.children.size === 0;) {
      const { parent }: TestItem = item;
      (parent?.children ?? this.#controller.items).delete(item.id);
      item = parent;
    }
  }

  /** After a complete search: the others are gone. */
  keepOnly(names: ReadonlySet<string>): void {
    for (const name of [...this.#scenarios.keys()]) if (!names.has(name)) this.delete(name);
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

  /** Those whose file, spec or template is among the files. */
  affectedBy(names: ReadonlySet<string>): readonly ScenarioItem[] {
    return [...this.#scenarios].flatMap(([name, scenario]) =>
      names.has(name) || (scenario.owner !== null && names.has(scenario.owner.toString()))
        ? [scenario]
        : [],
    );
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

/** The file that a scenario names by a path from its own folder. */
function ownerOf(scenario: Uri, path: string): Uri {
  if (/^[a-z]:[\\/]/i.test(path)) return Uri.file(path);
  return scenario.with({ path: resolvePath(folderOf(scenario.path), path) });
}

/** The name of a file without its folder. */
export function nameOf(uri: Uri): string {
  return lastName(uri.path);
}
