/** Finds the templates that are open by themselves again, when their keys were renamed in the file. */
import {
  followedTemplate,
  type Analysis,
  type TemplateName,
  type TemplateRegion,
  type TemplateSighting,
} from '../../core/src/index.ts';

/** So many are remembered, more than anybody has open; the one found longest ago goes first. */
const capacity = 100;

/** A file with templates, in its present version. */
interface HostDocument {
  readonly uri: string;
  readonly analysis: Analysis;
}

interface Seen {
  readonly uri: string;
  /** The name that it was opened by. */
  readonly opened: TemplateName;
  readonly sighting: TemplateSighting;
}

export class TemplatePlaces {
  /** By the file's uri and the name that a template was opened by. */
  readonly #lastSeen = new Map<string, Seen>();

  /** The template that had this name when it was opened; null where it has gone. */
  find({ uri, analysis }: HostDocument, name: TemplateName): TemplateRegion | null {
    const key = keyOf(uri, name);
    const found = followedTemplate(analysis, name, this.#lastSeen.get(key)?.sighting ?? null);
    // In a text that cannot be read for a moment nothing is found, and all is remembered.
    if (found === null) return null;
    this.#lastSeen.delete(key);
    this.#lastSeen.set(key, { uri, opened: name, sighting: found.sighting });
    const oldest = this.#lastSeen.keys().next().value;
    if (this.#lastSeen.size > capacity && oldest !== undefined) this.#lastSeen.delete(oldest);
    return found.region;
  }

  /** Whether a template of this file is remembered, so that `changed` is to be told of its versions. */
  remembers(uri: string): boolean {
    return [...this.#lastSeen.values()].some((seen) => seen.uri === uri);
  }

  /** Told each version of a file: a template is followed over one change, not over several at once. */
  changed(document: HostDocument): void {
    const seen = [...this.#lastSeen.values()].filter(({ uri }) => uri === document.uri);
    for (const { opened } of seen) this.find(document, opened);
  }

  /** What the template of that name is called now. */
  nameNow(uri: string, name: TemplateName): TemplateName {
    return this.#lastSeen.get(keyOf(uri, name))?.sighting.name ?? name;
  }

  /**
   * A person pointed at a template, which has this name now, whatever had it before. It is seen at
   * once: a document of it that VS Code has kept open is not read again.
   */
  chosen(document: HostDocument, name: TemplateName): void {
    this.#lastSeen.delete(keyOf(document.uri, name));
    this.find(document, name);
  }
}

function keyOf(uri: string, { pointer, phase, response, mediaType }: TemplateName): string {
  return JSON.stringify([uri, pointer, phase, response, mediaType]);
}
