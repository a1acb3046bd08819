/** `check FILE…`: findings in files. */
import { analyze, diagnostics, lineIndex } from '../../core/src/index.ts';
import { CommandFailure } from './failure.ts';
import { languageOfFile, readText } from './read-file.ts';
import { findingsAsText, toFinding, type Finding } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface CheckArguments {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
}

/**
 * Check all files and print what was found. Exit code: 2 when a file could not be read (the
 * others are checked all the same), else 1 when there is an error among the findings, else 0.
 */
export function check({ files, format }: CheckArguments, terminal: Terminal): number {
  const findings: Finding[] = [];
  let unreadable = 0;
  for (const file of files) {
    try {
      findings.push(...checkFile(file, terminal));
    } catch (error) {
      unreadable += 1;
      // The core promises never to throw; where it does, the other files are checked all the same.
      const isOurFault = !(error instanceof CommandFailure);
      terminal.complain(isOurFault ? `${file}: internal error: ${String(error)}` : error.message);
    }
  }
  terminal.write(
    format === 'json'
      ? `${JSON.stringify(findings, null, 2)}\n`
      : findingsAsText(findings, files.length - unreadable, terminal),
  );
  if (unreadable > 0) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function checkFile(file: string, terminal: Terminal): readonly Finding[] {
  const text = readText(file);
  const language = languageOfFile(file, text);
  const found = diagnostics(analyze(text, language), {
    log: (message) => terminal.complain(`${file}: internal error: ${message}`),
  });
  if (found.length === 0) return [];
  const lines = lineIndex(text);
  return found.map((diagnostic) => toFinding(diagnostic, file, lines));
}
