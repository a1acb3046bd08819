/**
 * Runs the registry over a file and turns findings into diagnostics in offsets of the file. A
 * check that throws is a defect of ours: it is logged by name, and the others go on.
 */
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { Analysis, TemplateRegion } from '../analysis.ts';
import { inCarrier } from '../carrier-text.ts';
import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { Check, Finding, TemplateCheck } from './check.ts';
import { withoutQuotes } from './field-text.ts';
import { checks } from './index.ts';
import { knownFindings } from './known-findings.ts';
import { isProxy } from './integration-shape.ts';
import type { CheckSettings } from './settings.ts';
import { fileSuppressions, templateSuppressions } from './suppressions.ts';

/** All diagnostics of a file, ordered by place. Never throws, whatever a check does. */
export function runChecks(
  analysis: Analysis,
  settings: CheckSettings,
  registry: readonly Check[] = checks,
): readonly Diagnostic[] {
  const active = registry.filter(({ code }) => settings.levels?.[code] !== 'off');
  const ofTemplates = active.filter((check) => check.appliesTo === 'template');
  const ofIntegrations = active.filter((check) => check.appliesTo === 'integration');
  const ofApis = active.filter((check) => check.appliesTo === 'api');
  const found: Diagnostic[] = [];
  for (const region of analysis.regions) {
    if (settings.isCancelled?.() === true) return [];
    if (isSilent(region)) continue;
    found.push(...runOnTemplate(region, ofTemplates, settings));
  }
  const { text, apis } = analysis;
  const inText = (check: Check, findings: readonly Finding[]): void => {
    for (const finding of findings) {
      // A quoted key or value is underlined between its quotes, as a person reads it.
      const span = withoutQuotes(text, finding.span);
      found.push(toDiagnostic(check, { ...finding, span }, settings));
    }
  };
  const apiByRoot = new Map(apis.map((api) => [api.place.root, api]));
  for (const integration of analysis.integrations) {
    const root = integration.operation?.api.root;
    const api = (root === undefined ? null : apiByRoot.get(root)) ?? null;
    for (const check of ofIntegrations) {
      inText(
        check,
        guarded(check, () => check.run({ integration, api, text }), settings),
      );
    }
  }
  for (const api of apis) {
    for (const check of ofApis) {
      inText(
        check,
        guarded(check, () => check.run({ api, text }), settings),
      );
    }
  }
  const isSuppressed = fileSuppressions(analysis.text);
  return once(found)
    .map((diagnostic) => ({ ...diagnostic, span: visible(diagnostic.span, analysis.text) }))
    .filter(({ code, span }) => !isSuppressed(code, span.start))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * True where nothing is said of a template: AppSync's are not ours, and those of a proxy never run
 * (`template-on-proxy` says so, and no more is to be said).
 */
function isSilent({ home, integration }: TemplateRegion): boolean {
  return home === 'appsync' || (integration !== null && isProxy(integration));
}

function runOnTemplate(
  region: TemplateRegion,
  active: readonly TemplateCheck[],
  settings: CheckSettings,
): readonly Diagnostic[] {
  const isSuppressed = templateSuppressions(region.text);
  const known = knownFindings(region);
  const findingsOf = (check: TemplateCheck): readonly Finding[] => {
    const findings = known.get(check) ?? guarded(check, () => check.run(region), settings);
    known.set(check, findings);
    return findings;
  };
  return active.flatMap((check) =>
    findingsOf(check)
      .filter(({ span }) => !isSuppressed(check.code, span.start) && !isForeign(span, region))
      .map((finding) => toDiagnostic(check, inFile(finding, region), settings)),
  );
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

/** All findings of one check; those before a failure of its own count. */
function guarded(
  check: Check,
  run: () => Iterable<Finding>,
  settings: CheckSettings,
): readonly Finding[] {
  const findings: Finding[] = [];
  try {
    for (const finding of run()) findings.push(finding);
  } catch (error) {
    settings.log?.(`The check '${check.code}' failed: ${String(error)}`);
  }
  return findings;
}

function inFile(finding: Finding, region: TemplateRegion): Finding {
  const { fix, ...rest } = finding;
  const span = region.map.toFile(finding.span);
  const moved = fix === undefined ? null : fixInFile(fix, region);
  return moved === null ? { ...rest, span } : { ...rest, span, fix: moved };
}

/** A template's fix as one of the file; null where it cannot be written there without loss. */
function fixInFile(fix: Fix, { map, style }: TemplateRegion): Fix | null {
  if (!map.exact) return null;
  const edits: TextEdit[] = [];
  for (const edit of fix.edits) {
    const newText = inCarrier(style, edit.newText);
    if (newText === null) return null;
    edits.push({ span: map.toFile(edit.span), newText });
  }
  return { title: fix.title, edits };
}

function toDiagnostic(check: Check, finding: Finding, settings: CheckSettings): Diagnostic {
  const level = settings.levels?.[check.code];
  const own = finding.severity ?? check.severity;
  return {
    code: check.code,
    severity: level === undefined || level === 'off' ? own : level,
    message: finding.message,
    span: finding.span,
    fixes: finding.fix === undefined ? [] : [finding.fix],
    ...(finding.unnecessary === true ? { unnecessary: true } : {}),
  };
}

/** An empty span cannot be seen: it takes in the character behind it, else the one before. */
function visible({ start, end }: Span, text: string): Span {
  if (end > start) return { start, end };
  const behind = text.charAt(start);
  if (behind !== '' && behind !== '\n' && behind !== '\r') return { start, end: start + 1 };
  const before = text.charAt(start - 1);
  const hasBefore = start > 0 && before !== '\n';
  return hasBefore
    ? { start: start - 1, end: start }
    : { start, end: Math.min(start + 1, text.length) };
}
