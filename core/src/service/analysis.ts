/**
 * Everything known of one version of one file, worked out when it is first asked for and kept:
 * its integrations, and its templates with their trees. An analysis is a value; a new version of
 * the file is a new analysis, which takes over from the old one what is unchanged.
 */
import type { IntegrationType } from '../gateway/integration.ts';
import { findApis } from '../openapi/find-apis.ts';
import { findIntegrations } from '../openapi/find-integrations.ts';
import type { FoundApi } from '../openapi/found-api.ts';
import type {
  FoundIntegration,
  FoundResponse,
  FoundTemplate,
} from '../openapi/found-integration.ts';
import type { CarrierStyle } from './carrier-text.ts';
import type { ScalarNode } from '../openapi/host-tree.ts';
import {
  mayHoldIntegrations,
  parseDocument,
  type ParsedDocument,
} from '../openapi/parse-document.ts';
import { deploymentVariablesIn } from '../openapi/placeholders.ts';
import { identityMap, type OffsetMap } from '../text/offset-map.ts';
import type { Span } from '../text/span.ts';
import type { Reference } from '../vtl/ast.ts';
import type { Parse } from '../vtl/parser.ts';
import type { EditedPart } from './edited-part.ts';
import { editedPathItem } from './edited-path-item.ts';
import { editedTemplate } from './edited-template.ts';
import type { HostLanguage } from './language-service.ts';
import { templateHome, type TemplateHome } from './template-home.ts';
import { KnownGroups } from './known-groups.ts';
import { TemplateTrees, type LentTrees } from './template-trees.ts';

/** Which way a template works: client to backend, or back. */
export type Phase = 'request' | 'response';

/** One template in its place: a whole `.vtl` file, or a scalar of an OpenAPI file. */
export interface TemplateRegion {
  /** Decoded: what Velocity gets to read. */
  readonly text: string;
  readonly map: OffsetMap;
  /** The scalar that holds the text; null for a `.vtl` file, and where several make it up. */
  readonly scalar: ScalarNode | null;
  /** How the text is written in its file. */
  readonly style: CarrierStyle;
  /** Null for a `.vtl` file, whose use is not known. */
  readonly phase: Phase | null;
  /** The media type it is written under; null for a `.vtl` file. */
  readonly mediaType: string | null;
  /** The integration it belongs to; null for a `.vtl` file. */
  readonly integration: FoundIntegration | null;
  /** The integration response that it belongs to; null for a request's and a `.vtl` file. */
  readonly response: FoundResponse | null;
  /** Its type; null for a `.vtl` file, and where it cannot be read. */
  readonly integrationType: IntegrationType | null;
  /**
   * Parts of the text that somebody else fills in before API Gateway reads it (`Fn::Sub`,
   * Terraform, `${AWS::Region}` on import). The tree sees digits in their place, and nothing is
   * said about them.
   */
  readonly placeholders: readonly Span[];
  /** Whose template it is; see `template-home.ts`. */
  readonly home: TemplateHome;
  readonly parse: Parse;
  /** Every reference, also those inside double-quoted strings, in source order. */
  readonly references: readonly Reference[];
  /** Names that the template itself gives a value, without `$`. */
  readonly assigned: ReadonlySet<string>;
  /** Paths that `#set` gives a value to: `context.responseOverride.status`. */
  readonly assignedPaths: ReadonlySet<string>;
}

/** One version of one file. All parts are lazy: reading one does the work once. */
export interface Analysis {
  readonly text: string;
  readonly language: HostLanguage;
  /** Null for a `.vtl` file and for a file without any integration. */
  readonly document: ParsedDocument | null;
  readonly integrations: readonly FoundIntegration[];
  /** The APIs around them; methods that are resources of their own belong to none. */
  readonly apis: readonly FoundApi[];
  readonly regions: readonly TemplateRegion[];
  /** The templates of one integration of this version. */
  regionsOf(integration: FoundIntegration): readonly TemplateRegion[];
  /** What the checks found, of this version and the one it was patched from. */
  readonly groups: KnownGroups;
  /** What was edited since an older version, where that does not bear on all of the file. */
  readonly edited: EditedPart | null;
  /** Trees for the analysis of the next version. */
  readonly trees: LentTrees | null;
  /** The newest host document that was worked out so far, this version's or an older one's. */
  readonly newestDocument: ParsedDocument | null;
}

/**
 * Analyse one version of a file; never throws. `previous`, the analysis of an older version of
 * the same file, lends the trees of templates whose text did not change, and its host document
 * where only the inside of one scalar did.
 */
export function analyze(text: string, language: HostLanguage, previous?: Analysis): Analysis {
  if (previous?.text === text && previous.language === language) return previous;
  return new LazyAnalysis(text, language, previous);
}

class LazyAnalysis implements Analysis {
  readonly text: string;
  readonly language: HostLanguage;
  readonly #trees: TemplateTrees;
  readonly #lentDocument: ParsedDocument | null;
  readonly groups: KnownGroups;
  readonly #regionsByIntegration = new Map<FoundIntegration, readonly TemplateRegion[]>();
  #document: ParsedDocument | null | undefined;
  #edited: EditedPart | null | undefined;
  #integrations: readonly FoundIntegration[] | undefined;
  #apis: readonly FoundApi[] | undefined;
  #regions: readonly TemplateRegion[] | undefined;

  /** Takes what it needs of `previous`, so that no version keeps all those before it alive. */
  constructor(text: string, language: HostLanguage, previous?: Analysis) {
    this.text = text;
    this.language = language;
    this.#trees = new TemplateTrees(previous?.trees ?? null);
    this.#lentDocument = previous?.newestDocument ?? null;
    this.groups = new KnownGroups(previous?.groups ?? null);
  }

  get document(): ParsedDocument | null {
    if (this.#document === undefined) this.#document = this.#readDocument();
    return this.#document;
  }

  get edited(): EditedPart | null {
    if (this.#edited === undefined) {
      this.#edited =
        this.document && (editedTemplate(this.document) ?? editedPathItem(this.document));
    }
    return this.#edited;
  }

  get integrations(): readonly FoundIntegration[] {
    this.#integrations ??= this.document === null ? [] : findIntegrations(this.document);
    return this.#integrations;
  }

  get apis(): readonly FoundApi[] {
    this.#apis ??= this.document === null ? [] : findApis(this.document, this.integrations);
    return this.#apis;
  }

  get regions(): readonly TemplateRegion[] {
    this.#regions ??=
      this.language === 'vtl'
        ? [this.#fileRegion()]
        : this.integrations.flatMap((one) => this.regionsOf(one));
    return this.#regions;
  }

  get trees(): LentTrees | null {
    const isComplete = this.#regionsByIntegration.size === this.#integrations?.length;
    return this.#trees.lend(isComplete || this.language === 'vtl');
  }

  get newestDocument(): ParsedDocument | null {
    return this.#document ?? this.#lentDocument;
  }

  #readDocument(): ParsedDocument | null {
    // Most YAML and JSON files are none of our business and must cost next to nothing.
    if (this.language === 'vtl' || !mayHoldIntegrations(this.text)) return null;
    return parseDocument(this.text, this.language, this.#lentDocument);
  }

  #fileRegion(): TemplateRegion {
    const { text } = this;
    const placeholders = deploymentVariablesIn(text);
    const tree = this.#trees.of(masked(text, placeholders));
    return {
      text,
      map: identityMap(text.length),
      scalar: null,
      style: 'file',
      phase: null,
      mediaType: null,
      integration: null,
      response: null,
      integrationType: null,
      placeholders,
      home: templateHome(tree.references, text),
      ...tree,
    };
  }

  regionsOf(integration: FoundIntegration): readonly TemplateRegion[] {
    const known = this.#regionsByIntegration.get(integration);
    if (known !== undefined) return known;
    const { requestTemplates, responses } = integration;
    const regions = [
      ...requestTemplates.flatMap((entry) => this.#region(integration, null, entry)),
      ...responses.flatMap((response) =>
        response.responseTemplates.flatMap((entry) => this.#region(integration, response, entry)),
      ),
    ];
    this.#regionsByIntegration.set(integration, regions);
    return regions;
  }

  #region(
    integration: FoundIntegration,
    response: FoundResponse | null,
    entry: FoundTemplate,
  ): readonly TemplateRegion[] {
    const { text, map, mediaType, known, placeholders, scalar } = entry;
    // An intrinsic or null in the place of a template has no text to speak of.
    if (!known) return [];
    const tree = this.#trees.of(masked(text, placeholders));
    return [
      {
        text,
        map,
        scalar,
        style: scalar?.style ?? 'plain',
        phase: response === null ? 'request' : 'response',
        mediaType,
        integration,
        response,
        integrationType: integration.type,
        placeholders,
        home: 'api-gateway',
        ...tree,
      },
    ];
  }
}

/** Digits can stand wherever a placeholder does: in text, in a string, as a literal. */
export function masked(text: string, placeholders: readonly Span[]): string {
  let result = text;
  for (const { start, end } of placeholders) {
    result = result.slice(0, start) + '0'.repeat(end - start) + result.slice(end);
  }
  return result;
}
