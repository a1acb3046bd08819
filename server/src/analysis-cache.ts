/** One analysis per open document: that of its newest version, and the line index that fits it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  analysisInPlace,
  analyze,
  lineIndex,
  RecentlyUsed,
  type Analysis,
  type LineIndex,
  type TemplateRegion,
} from '../../core/src/index.ts';
import { templateDocumentOf } from '../../protocol/src/template-document.ts';
import { languageOf } from './from-lsp.ts';
import type { TemplatePlaces } from './template-places.ts';

/** A version of a document, analysed; a value, so that an answer can be worked out of it later. */
export interface AnalysedDocument {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly lines: LineIndex;
  /** `lines`, if anybody asked for them. */
  readonly knownLines: LineIndex | null;
}

/** So many documents are kept. */
const capacity = 30;

/** The open document of a uri. */
export type FindDocument = (uri: string) => TextDocument | undefined;

export class AnalysisCache {
  readonly #find: FindDocument;
  readonly #places: TemplatePlaces;
  readonly #inPlace = new WeakMap<
    TemplateRegion,
    { readonly plain: AnalysedDocument; readonly inPlace: AnalysedDocument }
  >();
  readonly #byUri = new RecentlyUsed<string, AnalysedDocument>(capacity);

  /**
   * `find` is asked for the files that hold the templates which are open as documents, `places` for
   * the templates in these.
   */
  constructor(find: FindDocument, places: TemplatePlaces) {
    this.#find = find;
    this.#places = places;
  }

  /**
   * The analysis of a document's present version; of an embedded template that is open by itself,
   * as it stands in its file. Null for a language that is none of ours.
   */
  of(document: TextDocument): AnalysedDocument | null {
    const plain = this.#plain(document);
    const place = templateDocumentOf(document.uri);
    const open = place === null ? undefined : this.#find(place.host);
    const host = open === undefined ? null : this.of(open);
    if (plain === null || place === null || host === null) return plain;
    const region = this.#places.find(host, place.template);
    if (region === null) return plain;
    const known = this.#inPlace.get(region);
    if (known?.plain === plain) return known.inPlace;
    const analysis = analysisInPlace(plain.analysis, host.analysis, region);
    const inPlace = { ...plain, analysis };
    this.#inPlace.set(region, { plain, inPlace });
    return inPlace;
  }

  /** An older version lends what did not change. */
  #plain(document: TextDocument): AnalysedDocument | null {
    const language = languageOf(document);
    if (language === null) return null;
    const known = this.#byUri.get(document.uri);
    const isCurrent = known?.version === document.version && known.analysis.language === language;
    const answer = isCurrent ? known : this.#analyse(document, language, known);
    this.#byUri.keep(document.uri, answer);
    return answer;
  }

  forget(uri: string): void {
    this.#byUri.forget(uri);
  }

  #analyse(
    document: TextDocument,
    language: Analysis['language'],
    known: AnalysedDocument | undefined,
  ): AnalysedDocument {
    const text = document.getText();
    // Not the older document itself, which would keep the one before it, and so on.
    const older = known?.knownLines ?? null;
    let lines: LineIndex | null = null;
    return {
      uri: document.uri,
      version: document.version,
      analysis: analyze(text, language, known?.analysis),
      // Most YAML files are none of our business, and then no line is ever asked for.
      get lines() {
        return (lines ??= lineIndex(text, older));
      },
      get knownLines() {
        return lines;
      },
    };
  }
}
