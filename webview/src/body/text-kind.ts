/** What a body is written in, as far as the panel can colour and lay it out. */
import { highlightForm } from './highlight-form.ts';
import { highlightJson } from './highlight-json.ts';
import { highlightXml } from './highlight-xml.ts';
import type { Token } from './token.ts';

export type TextKind = 'json' | 'xml' | 'form' | 'text';

/**
 * By the media type, and by the text itself where there is none, or where the text is plainly
 * something else: API Gateway calls a body JSON as long as nobody says otherwise.
 */
export function textKind(text: string, mediaType: string | null): TextKind {
  const type = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const looks = looksLike(text);
  if (type === 'application/x-www-form-urlencoded') return looks === 'text' ? 'form' : looks;
  if (/[/+]xml$|^text\/html$/.test(type)) return 'xml';
  // A JSON body that broke at its beginning is still read as what it should be.
  if (/[/+]json$|^application\/x-amz-json/.test(type)) return looks === 'text' ? 'json' : looks;
  return looks;
}

function looksLike(text: string): TextKind {
  const beginning = text.slice(0, 400).trimStart();
  if (/^(?:[[{]|"[^"\n]*"\s*$)/.test(beginning)) return 'json';
  if (/^<[!?\p{L}]/u.test(beginning)) return 'xml';
  return /^[\w.~%+-]+=[^\s&]*(?:&[\w.~%+-]+=[^\s&]*)*$/.test(beginning) ? 'form' : 'text';
}

/** The tokens of a part of a body; `isInString` where a long line was cut within a string of JSON. */
export function highlight(kind: TextKind, text: string, isInString: boolean): Token[] {
  switch (kind) {
    case 'json':
      return highlightJson(text, isInString);
    case 'xml':
      return highlightXml(text);
    case 'form':
      return highlightForm(text);
    case 'text':
      return text === '' ? [] : [{ kind: 'plain', start: 0, end: text.length }];
  }
}
