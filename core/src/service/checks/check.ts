/**
 * What a check is. Each lives in a file of its own, named by its code, and has a page
 * `docs/checks/<code>.md` whose examples are its tests; `index.ts` lists them all.
 */
import type { IntegrationType } from '../../gateway/integration.ts';
import type { FoundApi } from '../../openapi/found-api.ts';
import type { FoundIntegration } from '../../openapi/found-integration.ts';
import type { Span } from '../../text/span.ts';
import type { Parse } from '../../vtl/parser.ts';
import type { Reference } from '../../vtl/ast.ts';
import type { Fix, Severity } from '../diagnostic.ts';
import type { TemplateHome } from '../template-home.ts';
import type { Phase, TemplateRegion } from '../analysis.ts';

/** One thing that a check found; offsets are those of the text that the check was given. */
export interface Finding {
  readonly span: Span;
  /** One sentence: what is wrong and what the gateway will do; names in single quotes. */
  readonly message: string;
  readonly fix?: Fix;
  /** Where this case weighs less than the check's others. */
  readonly severity?: Severity;
  /** True for text without effect: editors fade it. */
  readonly unnecessary?: boolean;
}

/**
 * What a check of templates is given; offsets are the template's. Findings are kept as long as none
 * of this changes (`known-findings.ts`), so a check must ask nothing else.
 */
export interface TemplateContext {
  readonly parse: Parse;
  /** Every reference, also those inside double-quoted strings, in source order. */
  readonly references: readonly Reference[];
  /** Names that the template itself gives a value, without `$`. */
  readonly assigned: ReadonlySet<string>;
  /** Paths that `#set` gives a value to: `context.responseOverride.status`. */
  readonly assignedPaths: ReadonlySet<string>;
  /** Null where it cannot be known, as in a `.vtl` file. */
  readonly phase: Phase | null;
  /** Null for a `.vtl` file, and where the type cannot be read. */
  readonly integrationType: IntegrationType | null;
  /** Parts of the text that somebody else fills in; nothing may be concluded from them. */
  readonly placeholders: readonly Span[];
  /** Whose template it is: most checks are for API Gateway's only. */
  readonly home: TemplateHome;
}

/**
 * What a check of integrations is given; offsets are the file's. It may ask for all of its own path
 * item and for the document around `paths`, and of the other operations only for what `api` says of
 * them together (`kind`, `isSurelyRest`): an edit in another path item does not run it again.
 */
export interface IntegrationContext {
  readonly integration: FoundIntegration;
  /** The API it is part of; null for a method that is a resource of its own, or a shared one. */
  readonly api: FoundApi | null;
  /** The file. */
  readonly text: string;
}

/**
 * What a check of an API's document is given; offsets are the file's. The inside of templates is
 * none of its business: a keystroke in one does not run it again.
 */
export interface ApiContext {
  readonly api: FoundApi;
  /** The file. */
  readonly text: string;
}

interface CheckBase {
  /** Kebab-case, and the name of its file and its page. */
  readonly code: string;
  /** A few words for lists of checks. */
  readonly title: string;
  /** Used where the user's settings name no other. `error` is for what AWS surely refuses. */
  readonly severity: Severity;
}

export interface TemplateCheck extends CheckBase {
  readonly appliesTo: 'template';
  /** Yields what it finds; may stop at any time. */
  run(ctx: TemplateContext): Iterable<Finding>;
}

export interface IntegrationCheck extends CheckBase {
  readonly appliesTo: 'integration';
  /** Yields what it finds; may stop at any time. */
  run(ctx: IntegrationContext): Iterable<Finding>;
}

/**
 * A check of templates that asks the document around them too: schemas, declared parameters. Of that
 * it may ask what an `IntegrationContext` says. What it finds is not kept by the template's text, so
 * it should look away early.
 */
export interface PlacedTemplateCheck extends CheckBase {
  readonly appliesTo: 'placed-template';
  /** Yields what it finds, in offsets of the template; may stop at any time. */
  run(region: TemplateRegion): Iterable<Finding>;
}

/** Runs once for each API that has an integration: paths, operations, root extensions, schemas. */
export interface ApiCheck extends CheckBase {
  readonly appliesTo: 'api';
  /** Yields what it finds; may stop at any time. */
  run(ctx: ApiContext): Iterable<Finding>;
}

export type CheckOfTemplates = TemplateCheck | PlacedTemplateCheck;

export type Check = CheckOfTemplates | IntegrationCheck | ApiCheck;
