/** What is written into a file reaches the disk a moment after it is shown. */
import { once } from 'node:events';
import { readFileSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** Until a file on the disk holds a text. */
export async function untilSaved(file: string, part: string): Promise<void> {
  const watcher = watch(dirname(file));
  for (;;) {
    const changed = once(watcher, 'change');
    if (readFileSync(file, 'utf8').includes(part)) break;
    await changed;
  }
  watcher.close();
}
