/** Which checks a document gets, with which severities: the project's config over the user's settings. */
import type { CheckSettings } from '../../core/src/index.ts';
import { templateDocumentOf } from '../../protocol/src/template-document.ts';
import type { ProjectConfigs, ProjectRules } from './project-configs.ts';
import type { SettingsStore } from './settings-store.ts';

export interface CheckRules {
  readonly levels: NonNullable<CheckSettings['levels']>;
  /** True for a document that the project does not want to be checked. */
  readonly isIgnored: boolean;
}

/** Never rejects. */
export type RulesOf = (uri: string) => Promise<CheckRules>;

/**
 * What a project has settled wins, code by code: what a person sees is then what the command line
 * says in CI. What it leaves open, the person's settings settle.
 */
export function checkRules(settings: SettingsStore, configs: ProjectConfigs): RulesOf {
  // The same severities must be the same object: by that the core knows what it has found already.
  const known = new WeakMap<object, WeakMap<object, CheckRules['levels']>>();

  function joined(ofUser: CheckRules['levels'], ofProject: ProjectRules['checks']) {
    const byProject = known.get(ofUser) ?? new WeakMap<object, CheckRules['levels']>();
    known.set(ofUser, byProject);
    const levels = byProject.get(ofProject) ?? { ...ofUser, ...ofProject };
    byProject.set(ofProject, levels);
    return levels;
  }

  return async (document) => {
    // What holds for a file holds for a template of it that is open by itself.
    const uri = templateDocumentOf(document)?.host ?? document;
    const [{ checks }, project] = await Promise.all([settings.of(uri), configs.of(uri)]);
    return { levels: joined(checks, project.checks), isIgnored: project.isIgnored };
  };
}
