/**
 * The address of an embedded template that is open as a document of its own: a scheme of ours, a
 * path for people to read, and in the query, as JSON, which template of which file it is.
 */
import type { TemplateName } from '../../core/src/service/template-name.ts';

export const templateScheme = 'apigateway-template';

export interface TemplateDocument {
  /** Uri of the file that holds the template. */
  readonly host: string;
  readonly template: TemplateName;
}

/** The query of such a uri, before it is escaped. */
export function templateQuery({ host, template }: TemplateDocument): string {
  return JSON.stringify({ host, template });
}

/** What a uri names, in its escaped form; null for every other uri, and for one that is broken. */
export function templateDocumentOf(uri: string): TemplateDocument | null {
  const query = uri.indexOf('?');
  if (query < 0 || !uri.startsWith(`${templateScheme}:`)) return null;
  try {
    return readDocument(JSON.parse(decodeURIComponent(uri.slice(query + 1))));
  } catch {
    return null;
  }
}

/** Anybody may have written the query. */
function readDocument(read: unknown): TemplateDocument | null {
  const { host, template } = Object(read) as Readonly<Record<keyof TemplateDocument, unknown>>;
  const { pointer, phase, response, mediaType } = Object(template) as Readonly<
    Record<keyof TemplateName, unknown>
  >;
  if (typeof host !== 'string' || typeof pointer !== 'string') return null;
  if (phase !== 'request' && phase !== 'response') return null;
  if (typeof mediaType !== 'string') return null;
  if (typeof response !== 'string' && response !== null) return null;
  return { host, template: { pointer, phase, response, mediaType } };
}
