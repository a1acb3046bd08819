/** What is written into a file reaches the disk a moment after it is shown. */
import { once } from 'node:events';
import { existsSync, readFileSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** Until a file on the disk holds a text; it need not be there yet. Returns all of it. */
export async function untilSaved(file: string, part: string): Promise<string> {
  const watcher = watch(dirname(file));
  try {
    for (;;) {
      const changed = once(watcher, 'change');
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      if (text.includes(part)) return text;
      await changed;
    }
  } finally {
    watcher.close();
  }
}
