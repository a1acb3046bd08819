/** Where a command reads and writes; tests of single commands hand over their own. */
export interface Terminal {
  /** Standard output: results only. */
  write(text: string): void;
  /** Standard error: one line of what is wrong, where, and what to do. */
  complain(line: string): void;
  /** Wrap text in a colour where standard output shows colours; elsewhere the text as it is. */
  paint(colour: Colour, text: string): string;
  /** Standard error, if it is a terminal: a line that the next one replaces; '' takes it away. */
  readonly writeStatus: ((line: string) => void) | null;
}

export type Colour = 'red' | 'yellow' | 'blue' | 'green' | 'grey' | 'bold';

const codes: Record<Colour, readonly [number, number]> = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  grey: [90, 39],
  bold: [1, 22],
};

/** The process's own streams. Colours follow the terminal, `NO_COLOR` and `FORCE_COLOR`. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const hasColours =
    (env['FORCE_COLOR'] ?? '') !== '' || (stdout.isTTY && (env['NO_COLOR'] ?? '') === '');
  return {
    write: (text) => void stdout.write(text),
    complain: (line) => void stderr.write(`apigateway-integrations: ${line}\n`),
    paint(colour, text) {
      const [on, off] = codes[colour];
      return hasColours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    },
    writeStatus: stderr.isTTY
      ? (line) => void stderr.write(`\r\u001b[K${line.slice(0, stderr.columns - 1)}`)
      : null,
  };
}
