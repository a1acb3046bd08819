/** Bytes as a scenario holds them: text where they are UTF-8, else Base64. */

/** The bytes that Base64 stands for; null where the text is none. */
export function bytesOfBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** The two fields of a message that stand for these bytes. A byte order mark is kept: it is sent too. */
export function bodyOfBytes(bytes: Uint8Array): { body: string; isBase64Encoded?: true } {
  try {
    return { body: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    // `String.fromCharCode` takes only so many at once.
    let binary = '';
    for (let start = 0; start < bytes.length; start += 8192)
      binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
    return { body: btoa(binary), isBase64Encoded: true };
  }
}
