/** `check PATH…`: findings in files. */
import { resolve } from 'node:path';
import { analyze, diagnostics, lineIndex, type HostLanguage } from '../../core/src/index.ts';
import { compareWithBaseline, writeBaseline } from './baseline.ts';
import { ConfigFinder, type Config } from './config.ts';
import { CommandFailure } from './failure.ts';
import { findAllFiles, type FoundFile } from './find-files.ts';
import { toFinding, type Finding, type Unreadable } from './finding.ts';
import type { CheckResult } from './formats/format.ts';
import { formats, type FormatName } from './formats/index.ts';
import { count } from './formats/text.ts';
import { showProgress } from './progress.ts';
import { languageOfFile, needLanguageOfFile, readText } from './read-file.ts';
import { isFailure, type FailOn } from './severity.ts';
import type { Terminal } from './terminal.ts';

export interface CheckArguments {
  /** Files, folders and patterns. */
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly failOn: FailOn;
  /** A baseline's file: what it knows is not reported. */
  readonly baseline: string | null;
  /** Write a baseline there and report nothing. */
  readonly writeBaseline: string | null;
}

/**
 * Check all files and print what was found, or what is new in it. Exit code: 2 when a file could not
 * be read (the others are checked all the same), else 1 when a finding is as grave as `failOn`, else 0.
 */
export function check(args: CheckArguments, terminal: Terminal): number {
  const { format, failOn, baseline } = args;
  const { files, findings, unreadable } = checkFiles(args, terminal);
  for (const { message } of unreadable) terminal.complain(message);
  if (args.writeBaseline !== null) {
    return startBaseline(args.writeBaseline, { files, findings, unreadable }, terminal);
  }

  const { fresh, known, gone } =
    baseline === null
      ? { fresh: findings, known: 0, gone: 0 }
      : compareWithBaseline(baseline, findings, files);
  terminal.write(formats[format]({ files, findings: fresh, known, unreadable, failOn }, terminal));
  if (gone > 0) {
    const what = gone === 1 ? '1 finding of it is' : `${gone} findings of it are`;
    terminal.complain(`${baseline}: ${what} gone; write it anew with --write-baseline ${baseline}`);
  }
  if (unreadable.length > 0) return 2;
  return fresh.some(({ severity }) => isFailure(severity, failOn)) ? 1 : 0;
}

type Checked = Pick<CheckResult, 'files' | 'findings' | 'unreadable'>;

/** A baseline of a part would be taken for one of the whole: then none is written. */
function startBaseline(
  file: string,
  { files, findings, unreadable }: Checked,
  terminal: Terminal,
): number {
  if (unreadable.length > 0) {
    terminal.complain(`${file}: not written, since not every file could be read`);
    return 2;
  }
  writeBaseline(file, findings);
  terminal.write(
    `Wrote ${count(findings.length, 'finding')} in ${count(files.length, 'file')} to ${file}.\n`,
  );
  return 0;
}

function checkFiles({ paths, ...args }: CheckArguments, terminal: Terminal): Checked {
  const unreadable: Unreadable[] = [];
  const giveUp = (file: string, error: unknown): void => {
    // The core promises never to throw; where it does, the other files are checked all the same.
    const isOurFault = !(error instanceof CommandFailure);
    const message = isOurFault ? `${file}: internal error: ${String(error)}` : error.message;
    unreadable.push({ file, message });
  };

  const configs = new ConfigFinder();
  const baselines = [args.baseline, args.writeBaseline].map((file) => file && resolve(file));
  // All configs are read before anything is checked: a wrong one ends the command at once.
  const found = findAllFiles(paths, giveUp).filter(({ file }) => {
    const path = resolve(file);
    return !baselines.includes(path) && !configs.configOf(file).ignores(path);
  });
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
  return { files, findings, unreadable };
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
  return found.map((diagnostic) => toFinding(diagnostic, analysis, file, lines));
}

/** A `.template` is taken for CloudFormation only: any text at all may hold `$context`. */
function languageOfFound(file: string, text: string): HostLanguage | null {
  const language = languageOfFile(file, text);
  return language === 'vtl' && /\.template$/i.test(file) ? null : language;
}
