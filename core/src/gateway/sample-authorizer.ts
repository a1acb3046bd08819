/** What an authorizer would have put into `$context.authorizer`, as far as an integration reads it. */
import { expressionsOf } from './expressions-of.ts';
import type { Integration } from './integration.ts';
import type { Json } from './scenario.ts';

/** `.name`, `['name']` and `.get('name')`; a method such as `.size()` ends it. */
const STEP = /\.get\(\s*['"]([^'"]+)['"]\s*\)|\.([\w-]+)(?!\w*\()|\[\s*['"]([^'"]+)['"]\s*\]/y;

interface Member {
  readonly members: Map<string, Member>;
}

/** Each member has its own name as value; null where the integration reads none. */
export function sampleAuthorizer(integration: Integration): Json {
  const root: Member = { members: new Map() };
  for (const text of expressionsOf(integration)) {
    for (const { index, 0: found } of text.matchAll(/context\.authorizer/g)) {
      let member = root;
      for (const name of stepsAt(text, index + found.length)) {
        const inner = member.members.get(name) ?? { members: new Map<string, Member>() };
        member.members.set(name, inner);
        member = inner;
      }
    }
  }
  return root.members.size === 0 ? null : valueOf(root, '');
}

function stepsAt(text: string, start: number): readonly string[] {
  const names: string[] = [];
  STEP.lastIndex = start;
  for (let step = STEP.exec(text); step !== null; step = STEP.exec(text)) {
    names.push(step[1] ?? step[2] ?? step[3] ?? '');
  }
  return names;
}

function valueOf({ members }: Member, name: string): Json {
  if (members.size === 0) return name;
  return Object.fromEntries([...members].map(([key, inner]) => [key, valueOf(inner, key)]));
}
