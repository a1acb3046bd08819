/** Texts that we did not write, in a terminal. */

/**
 * A text for the output of a run, which is a terminal: escape sequences of a body or a log would
 * colour, move or link there. Controls but tabs and line breaks are shown as their pictures.
 */
export function terminalText(text: string): string {
  return text.replace(control, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0x7f) return '\u2421';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
