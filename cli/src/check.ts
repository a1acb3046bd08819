/** `check PATH…`: findings in files. */
import { resolve } from 'node:path';
import { analyze, diagnostics, lineIndex, type HostLanguage } from '../../core/src/index.ts';
import { ConfigFinder, type Config } from './config.ts';
import { CommandFailure } from './failure.ts';
import { findAllFiles, type FoundFile } from './find-files.ts';
import { toFinding, type Finding, type Unreadable } from './finding.ts';
import { formats, type FormatName } from './formats/index.ts';
import { showProgress } from './progress.ts';
import { languageOfFile, needLanguageOfFile, readText } from './read-file.ts';
import { isFailure, type FailOn } from './severity.ts';
import type { Terminal } from './terminal.ts';

export interface CheckArguments {
  /** Files, folders and patterns. */
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly failOn: FailOn;
}

/**
 * Check all files and print what was found. Exit code: 2 when a file could not be read (the
 * others are checked all the same), else 1 when a finding is as grave as `failOn`, else 0.
 */
export function check({ paths, format, failOn }: CheckArguments, terminal: Terminal): number {
  const unreadable: Unreadable[] = [];
  const giveUp = (file: string, error: unknown): void => {
    // The core promises never to throw; where it does, the other files are checked all the same.
    const isOurFault = !(error instanceof CommandFailure);
    const message = isOurFault ? `${file}: internal error: ${String(error)}` : error.message;
    unreadable.push({ file, message });
  };

  const configs = new ConfigFinder();
  // All configs are read before anything is checked: a wrong one ends the command at once.
  const found = findAllFiles(paths, giveUp).filter(
    ({ file }) => !configs.configOf(file).ignores(resolve(file)),
  );
  const progress = showProgress(found.length, terminal);
  const files: string[] = [];
  const findings: Finding[] = [];
  for (const one of found) {
    progress.next(one.file);
    try {
      const ofFile = checkFile(one, configs.configOf(one.file), terminal);
      if (ofFile === null) continue;
      files.push(one.file);
      findings.push(...ofFile);
    } catch (error) {
      giveUp(one.file, error);
    }
  }
  progress.end();

  for (const { message } of unreadable) terminal.complain(message);
  terminal.write(formats[format]({ files, findings, unreadable, failOn }, terminal));
  if (unreadable.length > 0) return 2;
  return findings.some(({ severity }) => isFailure(severity, failOn)) ? 1 : 0;
}

/** The findings of a file; null for one that nobody named and that is none of our business. */
function checkFile(
  { file, isNamed }: FoundFile,
  config: Config,
  terminal: Terminal,
): readonly Finding[] | null {
  const text = readText(file);
  const language = isNamed ? needLanguageOfFile(file, text) : languageOfFound(file, text);
  if (language === null) return null;
  const analysis = analyze(text, language);
  if (!isNamed && language !== 'vtl' && analysis.document === null) return null;
  const found = diagnostics(analysis, {
    levels: config.checks,
    log: (message) => terminal.complain(`${file}: internal error: ${message}`),
  });
  if (found.length === 0) return [];
  const lines = lineIndex(text);
  return found.map((diagnostic) => toFinding(diagnostic, file, lines));
}

/** A `.template` is taken for CloudFormation only: any text at all may hold `$context`. */
function languageOfFound(file: string, text: string): HostLanguage | null {
  const language = languageOfFile(file, text);
  return language === 'vtl' && /\.template$/i.test(file) ? null : language;
}
