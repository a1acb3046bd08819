/**
 * Comments that switch findings off for the line below: `## vtl-disable-next-line code` in a
 * template, `# apigateway-disable-next-line code` in YAML (`//` in JSON with comments). Several
 * codes are parted by blanks or commas; without a code the comment counts for all.
 */

/** True where the comment above silences a code at an offset of the text. */
export type IsSuppressed = (code: string, offset: number) => boolean;

const never: IsSuppressed = () => false;
const inTemplates = /##[ \t]*vtl-disable-next-line\b([^\n]*)/g;
const inFiles = /(?:#|\/\/)[ \t]*apigateway-disable-next-line\b([^\n]*)/g;

/** Reads the comments of a template. */
export function templateSuppressions(text: string): IsSuppressed {
  return readSuppressions(text, inTemplates);
}

/** Reads the comments of a YAML or JSON file. */
export function fileSuppressions(text: string): IsSuppressed {
  return readSuppressions(text, inFiles);
}

function readSuppressions(text: string, comment: RegExp): IsSuppressed {
  if (!text.includes('-disable-next-line')) return never;
  const lines = [...text.matchAll(comment)].map((match) => {
    const start = lineEnd(text, match.index) + 1;
    const codes = (match[1] ?? '').split(/[\s,]+/).filter((code) => code !== '');
    return { start, end: lineEnd(text, start), codes };
  });
  return (code, offset) =>
    lines.some(
      ({ start, end, codes }) =>
        start <= offset && offset <= end && (codes.length === 0 || codes.includes(code)),
    );
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
