/** What a caught error says, for the sentence that tells of it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
