/**
 * Runs the registry over a file and turns findings into diagnostics in offsets of the file. A
 * check that throws is a defect of ours: it is logged by name, and the others go on.
 */
import type { FoundApi } from '../../openapi/found-api.ts';
import type { FoundIntegration } from '../../openapi/found-integration.ts';
import type { Span } from '../../text/span.ts';
import type { Analysis, TemplateRegion } from '../analysis.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { EditedPart } from '../edited-part.ts';
import { KnownGroups, ofApi, type FindingGroups } from '../known-groups.ts';
import type { ApiCheck, Check, CheckOfTemplates, Finding, IntegrationCheck } from './check.ts';
import { withoutQuotes } from './field-text.ts';
import { checks } from './index.ts';
import { knownFindings, type KnownFindings } from './known-findings.ts';
import { movedDiagnostics } from './moved-diagnostics.ts';
import { isProxy } from './integration-shape.ts';
import type { CheckSettings } from './settings.ts';
import { fileSuppressions, templateSuppressions } from './suppressions.ts';
import { inFile, toDiagnostic } from './to-diagnostic.ts';

/** All diagnostics of a file, ordered by place. Never throws, whatever a check does. */
export function runChecks(
  analysis: Analysis,
  settings: CheckSettings,
  registry: readonly Check[] = checks,
): readonly Diagnostic[] {
  const groups = findGroups(analysis, settings, registry);
  if (groups === null) return [];
  const { text } = analysis;
  const isSuppressed = fileSuppressions(text);
  return once([...groups.values()].flat())
    .map((diagnostic) => withVisibleSpan(diagnostic, text))
    .filter(({ code, span }) => !isSuppressed(code, span.start))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * The findings by their owner. Where the file is an older version of itself with one template or
 * path item edited, only the integrations in it are checked, and the rest is moved.
 */
function findGroups(
  analysis: Analysis,
  settings: CheckSettings,
  registry: readonly Check[],
): FindingGroups['byOwner'] | null {
  if (settings.isCancelled?.() === true) return null;
  const { levels } = settings;
  // What is known was found with the registry of the product.
  const known = registry === checks ? analysis.groups : new KnownGroups(null);
  const last = known.find(analysis.text, levels);
  if (last !== null) return last.byOwner;
  const run = new Run(analysis, settings, registry);
  const { edited } = analysis;
  const base = edited && known.find(edited.baseText, levels);
  const inherited = edited && base && afterEdit(edited, base, run);
  const byOwner = inherited ?? ofAll(analysis, run, settings.isCancelled);
  if (byOwner !== null) known.keep({ text: analysis.text, levels, byOwner }, base);
  return byOwner;
}

/** Null where a finding elsewhere points into what was edited. */
function afterEdit(
  { edit, integrations, apiOf, apis, pointers }: EditedPart,
  base: FindingGroups,
  run: Run,
): FindingGroups['byOwner'] | null {
  const byOwner = new Map<string, readonly Diagnostic[]>();
  const again = new Set([
    ...integrations.map(({ pointer }) => pointer),
    ...apis.map(({ place }) => ofApi(place.pointer)),
  ]);
  for (const owner of pointers ?? base.byOwner.keys()) {
    const found = again.has(owner) ? [] : movedDiagnostics(base.byOwner.get(owner) ?? [], edit);
    if (found === null) return null;
    byOwner.set(owner, found);
  }
  for (const integration of integrations) {
    byOwner.set(integration.pointer, run.onIntegration(integration, apiOf(integration)));
  }
  for (const api of apis) byOwner.set(ofApi(api.place.pointer), run.onApi(api));
  return byOwner;
}

function ofAll(
  { language, regions, integrations, apis }: Analysis,
  run: Run,
  isCancelled: CheckSettings['isCancelled'],
): FindingGroups['byOwner'] | null {
  const byOwner = new Map<string, readonly Diagnostic[]>();
  if (language === 'vtl') byOwner.set('', run.onTemplates(regions));
  const apiByRoot = new Map(apis.map((api) => [api.place.root, api]));
  for (const integration of integrations) {
    if (isCancelled?.() === true) return null;
    const root = integration.operation?.api.root;
    const api = (root === undefined ? null : apiByRoot.get(root)) ?? null;
    byOwner.set(integration.pointer, run.onIntegration(integration, api));
  }
  for (const api of apis) byOwner.set(ofApi(api.place.pointer), run.onApi(api));
  return byOwner;
}

/** The active checks, and what they say of one thing. */
class Run {
  readonly #analysis: Analysis;
  readonly #settings: CheckSettings;
  readonly #ofTemplates: readonly CheckOfTemplates[];
  readonly #ofIntegrations: readonly IntegrationCheck[];
  readonly #ofApis: readonly ApiCheck[];

  constructor(analysis: Analysis, settings: CheckSettings, registry: readonly Check[]) {
    const active = registry.filter(({ code }) => settings.levels?.[code] !== 'off');
    this.#analysis = analysis;
    this.#settings = settings;
    this.#ofTemplates = active.filter(
      (check) => check.appliesTo === 'template' || check.appliesTo === 'placed-template',
    );
    this.#ofIntegrations = active.filter((check) => check.appliesTo === 'integration');
    this.#ofApis = active.filter((check) => check.appliesTo === 'api');
  }

  // A file has some hundred thousand pairs of a check and a place, nearly all without a finding:
  // these loops make no list, no closure and no copy for them.

  onTemplates(regions: readonly TemplateRegion[]): readonly Diagnostic[] {
    const found: Diagnostic[] = [];
    for (const region of regions) this.#onTemplate(region, found);
    return found;
  }

  /** What is said of an integration and of its templates. */
  onIntegration(integration: FoundIntegration, api: FoundApi | null): readonly Diagnostic[] {
    const { text } = this.#analysis;
    const found: Diagnostic[] = [];
    for (const region of this.#analysis.regionsOf(integration)) this.#onTemplate(region, found);
    const ctx = { integration, api, text };
    for (const check of this.#ofIntegrations) {
      for (const finding of this.#guarded(check, ctx)) found.push(this.#inText(check, finding));
    }
    return found;
  }

  onApi(api: FoundApi): readonly Diagnostic[] {
    const ctx = { api, text: this.#analysis.text };
    const found: Diagnostic[] = [];
    for (const check of this.#ofApis) {
      for (const finding of this.#guarded(check, ctx)) found.push(this.#inText(check, finding));
    }
    return found;
  }

  #onTemplate(region: TemplateRegion, found: Diagnostic[]): void {
    if (isSilent(region)) return;
    const isSuppressed = templateSuppressions(region.text);
    const known = knownFindings(region);
    for (const check of this.#ofTemplates) {
      for (const finding of this.#ofTemplate(check, region, known)) {
        const { span } = finding;
        if (isSuppressed(check.code, span.start) || isForeign(span, region)) continue;
        found.push(toDiagnostic(check, inFile(finding, region), this.#settings));
      }
    }
  }

  #ofTemplate(
    check: CheckOfTemplates,
    region: TemplateRegion,
    known: KnownFindings,
  ): readonly Finding[] {
    if (check.appliesTo === 'placed-template') return this.#guarded(check, region);
    const last = known.get(check);
    if (last !== undefined) return last;
    const findings = this.#guarded(check, region);
    known.set(check, findings);
    return findings;
  }

  #inText(check: Check, finding: Finding): Diagnostic {
    // A quoted key or value is underlined between its quotes, as a person reads it.
    const span = withoutQuotes(this.#analysis.text, finding.span);
    return toDiagnostic(check, { ...finding, span }, this.#settings);
  }

  /** All findings of one check; those before a failure of its own count. */
  #guarded<Subject>(check: RunnableCheck<Subject>, subject: Subject): readonly Finding[] {
    let findings: Finding[] | null = null;
    try {
      for (const finding of check.run(subject)) (findings ??= []).push(finding);
    } catch (error) {
      this.#settings.log?.(`The check '${check.code}' failed: ${String(error)}`);
    }
    return findings ?? nothing;
  }
}

interface RunnableCheck<Subject> {
  readonly code: string;
  run(subject: Subject): Iterable<Finding>;
}

const nothing: readonly Finding[] = [];

/**
 * True where nothing is said of a template: AppSync's are not ours, and those of a proxy never run
 * (`template-on-proxy` says so, and no more is to be said).
 */
function isSilent({ home, integration }: TemplateRegion): boolean {
  return home === 'appsync' || (integration !== null && isProxy(integration));
}

/** True where the finding touches text that somebody else fills in. */
function isForeign(span: Span, { placeholders }: TemplateRegion): boolean {
  return placeholders.some(({ start, end }) => span.start <= end && start <= span.end);
}

/** Integrations and templates can be shared (`$ref`, anchors): each place is reported once. */
function once(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return found.filter(({ code, span }) => {
    const key = `${code} ${span.start} ${span.end}`;
    return !seen.has(key) && seen.add(key);
  });
}

function withVisibleSpan(diagnostic: Diagnostic, text: string): Diagnostic {
  const { start, end } = diagnostic.span;
  return end > start ? diagnostic : { ...diagnostic, span: visible(start, text) };
}

/** An empty span cannot be seen: it takes in the character behind it, else the one before. */
function visible(start: number, text: string): Span {
  const behind = text.charAt(start);
  if (behind !== '' && behind !== '\n' && behind !== '\r') return { start, end: start + 1 };
  const before = text.charAt(start - 1);
  const hasBefore = start > 0 && before !== '\n';
  return hasBefore
    ? { start: start - 1, end: start }
    : { start, end: Math.min(start + 1, text.length) };
}
