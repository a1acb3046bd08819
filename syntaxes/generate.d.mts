/** The text of every grammar, by file name. */
export function grammars(): Promise<Readonly<Record<string, string>>>;
