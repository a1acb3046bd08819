/**
 * A fixture: a text file of sections. `-- name --` on a line of its own begins a section; the text
 * before the first one says why the test exists and must not be empty. Sections named `@…` hold
 * expectations, all others are files.
 */
export interface Section {
  readonly name: string;
  readonly text: string;
}

export interface Archive {
  /** Why the test exists. */
  readonly reason: string;
  readonly sections: readonly Section[];
}

const heading = /^-- (\S.*?) --$/;

/** Takes an archive apart; each section keeps its last line end. Throws when it gives no reason. */
export function readArchive(text: string): Archive {
  const sections: { name: string; text: string }[] = [];
  let reason = '';
  for (const line of text.split(/(?<=\n)/)) {
    const name = heading.exec(line.replace(/\r?\n$/, ''))?.[1];
    const last = sections.at(-1);
    if (name !== undefined) sections.push({ name, text: '' });
    else if (last === undefined) reason += line;
    else last.text += line;
  }
  if (reason.trim() === '') throw new Error('a fixture begins with the reason for the test');
  return { reason: reason.trim(), sections };
}

/** The text of an archive; the reverse of `readArchive`. */
export function writeArchive(archive: Archive): string {
  const sections = archive.sections.map(({ name, text }) => {
    const end = text === '' || text.endsWith('\n') ? '' : '\n';
    return `-- ${name} --\n${text}${end}`;
  });
  return `${archive.reason}\n${sections.join('')}`;
}

/** The one section of that name; undefined when there is none. */
export function sectionOf(archive: Archive, name: string): string | undefined {
  return archive.sections.find((section) => section.name === name)?.text;
}

/** The sections that are files of the case, not expectations. */
export function filesOf(archive: Archive): readonly Section[] {
  return archive.sections.filter(({ name }) => !name.startsWith('@'));
}
