/** Texts that we did not write, as parts of VS Code's messages. */

/**
 * A text for a message of VS Code, which would make a link of `[words](command:…)`, and run that
 * command when it is pressed: what comes from files, calls and servers is shown as it is written.
 */
export function plainMessage(text: string): string {
  // Between the two a word joiner, which is not seen.
  return text.replaceAll('](', ']\u2060(');
}
