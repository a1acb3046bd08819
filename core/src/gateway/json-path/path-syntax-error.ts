/** Ends the compilation of a path from any depth; caught by `parseJsonPath` alone. */
export class PathSyntaxError extends Error {
  /** UTF-16 offset into the whole path. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
