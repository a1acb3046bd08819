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

export class TemplatePlaces {
  /** By the file's uri and the name that a template was opened by. */
  readonly #lastSeen = new Map<string, TemplateSighting>();

  /** The template that had this name when it was opened; null where it has gone. */
  find({ uri, analysis }: HostDocument, name: TemplateName): TemplateRegion | null {
    const key = keyOf(uri, name);
    const found = followedTemplate(analysis, name, this.#lastSeen.get(key) ?? null);
    // In a text that cannot be read for a moment nothing is found, and all is remembered.
    if (found === null) return null;
    this.#lastSeen.delete(key);
    this.#lastSeen.set(key, found.sighting);
    const oldest = this.#lastSeen.keys().next().value;
    if (this.#lastSeen.size > capacity && oldest !== undefined) this.#lastSeen.delete(oldest);
    return found.region;
  }

  /** Told how the file will read once a template of it is written, so that its next change counts from there. */
  written(uri: string, name: TemplateName, text: string): void {
    const key = keyOf(uri, name);
    const last = this.#lastSeen.get(key);
    if (last !== undefined) this.#lastSeen.set(key, { ...last, text });
  }

  /** What the template of that name is called now. */
  nameNow(uri: string, name: TemplateName): TemplateName {
    return this.#lastSeen.get(keyOf(uri, name))?.name ?? name;
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
