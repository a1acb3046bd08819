/** A variable of a resource path. */
export interface PathVariable {
  readonly name: string;
  /** True for `{proxy+}`, which takes the rest of the path with its slashes. */
  readonly isGreedy: boolean;
}

/** The variables of `/orders/{id}/{rest+}`, in their order; none in a path without braces. */
export function pathVariables(path: string): readonly PathVariable[] {
  return [...path.matchAll(/\{([^{}]+?)(\+?)\}/g)].map(([, name = '', plus]) => ({
    name,
    isGreedy: plus === '+',
  }));
}
