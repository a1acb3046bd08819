/** A variable of a resource path. */
export interface PathVariable {
  readonly name: string;
  /** True for `{proxy+}`, which takes the rest of the path with its slashes. */
  readonly isGreedy: boolean;
}

/** The variables of `/orders/{id}/{rest+}`, in their order; none in a path without braces. */
export function pathVariables(path: string): readonly PathVariable[] {
  return [...path.matchAll(/(?<!\$)\{([^{}]+?)(\+?)\}/g)].map(([, name = '', plus]) => ({
    name,
    isGreedy: plus === '+',
  }));
}

/** `/orders/{id}` with its values as they are; a variable without one stays. */
export function filledPath(pattern: string, path: Readonly<Record<string, string>>): string {
  return pattern.replace(/(?<!\$)\{([^{}]+?)\+?\}/g, (placeholder, name: string) =>
    Object.hasOwn(path, name) ? (path[name] ?? '') : placeholder,
  );
}

/**
 * The path with its values escaped; a greedy one keeps its slashes.
 * @param escape what becomes of a value, or of a piece between slashes.
 */
export function escapedPath(
  pattern: string,
  values: Readonly<Record<string, string>>,
  escape: (text: string) => string,
): string {
  const greedy = pathVariables(pattern).filter(({ isGreedy }) => isGreedy);
  const escaped = Object.entries(values).map(([name, value]) => {
    const isGreedy = greedy.some((variable) => variable.name === name);
    const pieces = isGreedy ? value.split('/') : [value];
    return [name, pieces.map(escape).join('/')] as const;
  });
  return filledPath(pattern, Object.fromEntries(escaped));
}
