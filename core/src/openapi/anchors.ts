/** True where the text gives a name (`&x`) that the file uses. */
export function isAnchored(file: string, text: string): boolean {
  if (!text.includes('&')) return false;
  return [...text.matchAll(/(?<![^\s[{,:])&([^\s,[\]{}]+)/g)].some(([, name = '']) =>
    file.includes(`*${name}`),
  );
}
