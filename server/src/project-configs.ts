/** The `.apigateway-integrations.json` that counts for each document: the nearest upward, alone. */
import {
  configName,
  noConfig,
  readConfig,
  type ConfigReading,
  type ProjectConfig,
} from '../../core/src/index.ts';
import { isLeftOut } from '../../protocol/src/file-glob.ts';

/** A config as it was found. */
export interface FoundConfig {
  readonly uri: string;
  readonly text: string;
  readonly reading: ConfigReading;
}

/** What the config says of one document. */
export interface ProjectRules {
  readonly checks: ProjectConfig['checks'];
  readonly isIgnored: boolean;
}

export type ReadFile = (uri: string) => Promise<string | null>;

/** Every folder is looked into once, until it is said that something changed. */
export class ProjectConfigs {
  readonly #readFile: ReadFile;
  readonly #onFound: (found: FoundConfig) => void;
  #byFolder = new Map<string, Promise<FoundConfig | null>>();

  /** `onFound` is told of each config that was read, once. */
  constructor(readFile: ReadFile, onFound: (found: FoundConfig) => void) {
    this.#readFile = readFile;
    this.#onFound = onFound;
  }

  /** What counts for a document; nothing where its uri has no folders. Never rejects. */
  async of(uri: string): Promise<ProjectRules> {
    const folder = parentOf(uri.replace(/[?#].*$/s, ''));
    const found = folder === null ? null : await this.#inFolder(folder);
    if (found === null) return { checks: noConfig.checks, isIgnored: false };
    const { config } = found.reading;
    const path = readable(uri.slice(found.uri.length - configName.length));
    return { checks: config.checks, isIgnored: isLeftOut(path, config.ignore) };
  }

  /** Read all anew from now on. */
  changed(): void {
    this.#byFolder = new Map();
  }

  #inFolder(folder: string): Promise<FoundConfig | null> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const found = this.#find(folder);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #find(folder: string): Promise<FoundConfig | null> {
    const uri = `${folder}/${configName}`;
    const text = await this.#readFile(uri).catch(() => null);
    if (text !== null) {
      const found = { uri, text, reading: readConfig(text) };
      this.#onFound(found);
      return found;
    }
    const parent = parentOf(folder);
    return parent === null ? null : this.#inFolder(parent);
  }
}

/** True for the uri of a config. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${configName}`);
}

/** The uri one folder up, without a slash at its end; null at the root. */
function parentOf(uri: string): string | null {
  const root = /^[a-z][\w+.-]*:(\/\/[^/]*)?/i.exec(uri)?.[0] ?? '';
  const end = uri.lastIndexOf('/');
  return end < root.length ? null : uri.slice(0, end);
}

/** A path with its escapes read; as it is where they are broken. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
