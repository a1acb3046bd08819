import { readTemplate, type TemplateTree } from './template-tree.ts';

/** Trees by template text, from earlier versions of a file. */
export interface LentTrees {
  /** Of the last version whose templates were all read. */
  readonly ofAll: ReadonlyMap<string, TemplateTree>;
  /** Of the last version of which any were read. */
  readonly ofSome: ReadonlyMap<string, TemplateTree>;
}

/** The trees of one version's templates: a template whose text did not change keeps its own. */
export class TemplateTrees {
  readonly #own = new Map<string, TemplateTree>();
  readonly #lent: LentTrees | null;

  constructor(lent: LentTrees | null) {
    this.#lent = lent;
  }

  of(text: string): TemplateTree {
    const known = this.#own.get(text) ?? this.#lent?.ofSome.get(text);
    const tree = known ?? this.#lent?.ofAll.get(text) ?? readTemplate(text);
    this.#own.set(text, tree);
    return tree;
  }

  /** For the next version. Where few templates were read, the others go on as they were lent. */
  lend(isComplete: boolean): LentTrees | null {
    if (this.#own.size === 0) return this.#lent;
    const ofAll = isComplete ? this.#own : this.#lent?.ofAll;
    return { ofAll: ofAll ?? this.#own, ofSome: this.#own };
  }
}
