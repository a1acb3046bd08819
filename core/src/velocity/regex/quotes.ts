/** The pattern with each `\Q…\E` written with backslashes, as Java rewrites it first. */
export function withoutQuotes(source: string): string {
  return source.replace(/\\(?:Q([^]*?)(?:\\E|$)|[^])/g, (text, quoted: string | undefined) =>
    quoted === undefined
      ? text
      : quoted.replace(/[\x00-\x7f]/g, (unit) => (/[A-Za-z0-9]/.test(unit) ? unit : `\\${unit}`)),
  );
}
