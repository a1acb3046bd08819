/** What AWS says of an Authorization header that is no signature of version 4. */

/** Stands for the SHA-256 of a header, which a run does not work out. */
const HASH = '…';

/** The parts of a signature, in the order in which they are asked for. */
const PARTS: readonly string[] = ['Credential', 'Signature', 'SignedHeaders'];

/**
 * The client's message for the value of an Authorization header; null where it may be a signature.
 * The texts are of published answers (2021 to 2026) of calls with a bearer token, with Basic and with
 * a key to routes that there are not; before about 2023 they had the header itself in place of a hash.
 */
export function signatureFault(value: string): string | null {
  const at = value.indexOf(' ');
  const pairs = value.slice(at + 1).split(',');
  if (pairs.some((pair) => !pair.includes('='))) {
    return `Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '${HASH}'.`;
  }
  const names = pairs.map((pair) => pair.slice(0, pair.indexOf('=')).trim());
  const missing = PARTS.filter((part) => !names.includes(part));
  if (missing.length === 0) return null;
  const asked = missing
    .map((part) => `Authorization header requires '${part}' parameter. `)
    .join('');
  const date =
    "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
  return `${asked}${date}(Hashed with SHA-256 and encoded with Base64) Authorization=${HASH}`;
}
