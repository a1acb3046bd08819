/** Media types, as far as the gateway compares them. */

/** `text/html; charset=utf-8` → `text/html`, in lower case. */
export function bareMediaType(value: string): string {
  const end = value.indexOf(';');
  return (end < 0 ? value : value.slice(0, end)).trim().toLowerCase();
}

/** True for the bare types that say that a body is JSON, those of AWS's own protocols among them. */
export function isJsonMediaType(type: string): boolean {
  return /^application\/(?:json|x-amz-json-1\.[01])$|\+json$/.test(type);
}

/** The first media type of an Accept header, the only one that counts; null without the header. */
export function firstMediaType(accept: string | undefined): string | null {
  const first = accept?.split(',')[0];
  return first === undefined ? null : bareMediaType(first);
}

/**
 * True where the type is among the binary media types of the API: the same type, `type/*`, or
 * everything by `*`, slash, `*`. A star on the left stands for itself (aws-recorded:
 * proxy-binary-left-wildcard-literal), and a star that the client sends matches nothing but itself.
 */
export function isBinaryMediaType(type: string | null, binaryTypes: readonly string[]): boolean {
  if (type === null) return binaryTypes.includes('*/*');
  return binaryTypes.some((entry) => {
    const pattern = entry.trim().toLowerCase();
    if (pattern === '*/*') return true;
    if (pattern === type) return pattern !== `*/${type.split('/')[1] ?? ''}`;
    return pattern.endsWith('/*') && type.startsWith(pattern.slice(0, -1));
  });
}
