/** The form of parts that curl sends with `-F`, after its manual and what curl 7.88 sent. */

export interface FormPart {
  readonly name: string;
  readonly value: string;
  readonly type: string | null;
  readonly filename: string | null;
  /** Lines such as `X-A: 1`. */
  readonly headers: readonly string[];
}

/** Drawn by chance in curl; a scenario is the same for ever. */
const BOUNDARY = '------------------------scenario0000000000000000';

export const formType = `multipart/form-data; boundary=${BOUNDARY}`;

/** What stands behind the equals sign: in double quotes, or up to a semicolon; then attributes. */
const CONTENT = /^\s*("(?:[^"\\]|\\[^])*"|[^;]*)((?:;[^]*)?)$/;
const ATTRIBUTE = /;\s*(type|filename|headers|encoder)=("(?:[^"\\]|\\[^])*"|[^;]*)((?:;(?!\s*(?:type|filename|headers|encoder)=)[^;]*)*)/g; // prettier-ignore

/** The part that `name=content;type=…;filename=…` stands for; null for a file's, which is not read. */
export function readFormPart(name: string, content: string): FormPart | null {
  if (/^[@<]/.test(content)) return null;
  const [, text = '', rest = ''] = CONTENT.exec(content) ?? [];
  let type: string | null = null;
  let filename: string | null = null;
  const headers: string[] = [];
  for (const [, key, value = '', more = ''] of rest.matchAll(ATTRIBUTE)) {
    // `type=text/plain; charset=utf-8`: parameters of the type are its own.
    if (key === 'type') type = unquoted(value) + more;
    if (key === 'filename') filename = unquoted(value);
    if (key === 'headers') headers.push(unquoted(value));
  }
  return { name, value: unquoted(text), type, filename, headers };
}

/** The body that such parts make. */
export function formText(parts: readonly FormPart[]): string {
  const texts = parts.map(({ name, value, type, filename, headers }) => {
    const file = filename === null ? '' : `; filename="${escaped(filename)}"`;
    const lines = [
      `--${BOUNDARY}`,
      `Content-Disposition: form-data; name="${escaped(name)}"${file}`,
      ...(type === null ? [] : [`Content-Type: ${type}`]),
      ...headers,
    ];
    return `${lines.join('\r\n')}\r\n\r\n${value}\r\n`;
  });
  return `${texts.join('')}--${BOUNDARY}--\r\n`;
}

function escaped(text: string): string {
  return text.replaceAll('"', '%22');
}

/** In double quotes a part may hold semicolons. */
function unquoted(text: string): string {
  return /^"[^]*"$/.test(text) ? text.slice(1, -1).replace(/\\(["\\])/g, '$1') : text;
}
