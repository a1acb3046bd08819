/** From what a check says of a text to what the service says of the file. */
import type { TemplateRegion } from '../analysis.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Check, Finding } from './check.ts';
import { fixInFile } from './fix-in-file.ts';
import type { CheckSettings } from './settings.ts';

/** A finding in a template as one in its file; a fix that cannot be written there is left out. */
export function inFile(finding: Finding, region: TemplateRegion): Finding {
  const { fix, ...rest } = finding;
  const span = region.map.toFile(finding.span);
  const moved = fix === undefined ? null : fixInFile(fix, region);
  return moved === null ? { ...rest, span } : { ...rest, span, fix: moved };
}

/** A finding of the file as a diagnostic, with the severity that the settings give its check. */
export function toDiagnostic(check: Check, finding: Finding, settings: CheckSettings): Diagnostic {
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
