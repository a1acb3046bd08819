/** Which of many files is being checked, on one line that is written over. */
import type { Terminal } from './terminal.ts';

/** With fewer files the answer is there before the line could be read. */
const fewFiles = 20;

export interface Progress {
  /** A file is begun. */
  next(file: string): void;
  /** All is done: the line goes away. */
  end(): void;
}

/** Shows nothing for few files, and where standard error is no terminal. */
export function showProgress(
  fileCount: number,
  { writeStatus }: Pick<Terminal, 'writeStatus'>,
): Progress {
  if (writeStatus === null || fileCount <= fewFiles) {
    return { next: () => undefined, end: () => undefined };
  }
  let number = 0;
  return {
    next(file) {
      number += 1;
      writeStatus(`Checking ${number} of ${fileCount}: ${file}`);
    },
    end() {
      writeStatus('');
    },
  };
}
