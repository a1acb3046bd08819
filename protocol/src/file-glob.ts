/**
 * Patterns of file names, as shells and `.gitignore` have them: `*`, `?`, `[a-z]`, `{yaml,json}`,
 * and `**` for any number of folders. Node 20 has none of its own.
 */

/** True for an argument that is a pattern and not a name. */
export function isGlob(text: string): boolean {
  return /[*?[{]/.test(text);
}

/** The folder that holds all that a pattern can match: what is in front of its first special part. */
export function baseOfGlob(glob: string): string {
  const parts = glob.split('/');
  const base = parts.slice(0, parts.findIndex(isGlob)).join('/');
  return base === '' ? (glob.startsWith('/') ? '/' : '.') : base;
}

/** The pattern over a whole path with `/` between its folders. A bracket never closed is itself. */
export function globPattern(glob: string): RegExp {
  let source = '';
  let depth = 0;
  for (let i = 0; i < glob.length; i++) {
    const rest = glob.slice(i);
    const folders = /^\*\*(\/|$)/.exec(rest);
    const set = /^\[([!^]?)([^\]/]+)\]/.exec(rest);
    if (folders !== null && (i === 0 || glob[i - 1] === '/')) {
      source += folders[1] === '/' ? '(?:[^/]+/)*' : '.*';
      i += folders[0].length - 1;
    } else if (rest.startsWith('*')) source += '[^/]*';
    else if (rest.startsWith('?')) source += '[^/]';
    else if (set !== null) {
      source += `[${set[1] === '' ? '' : '^/'}${(set[2] ?? '').replace(/[\\[\]^]/g, '\\$&')}]`;
      i += set[0].length - 1;
    } else if (rest.startsWith('{') && rest.includes('}')) {
      source += '(?:';
      depth += 1;
    } else if (rest.startsWith('}') && depth > 0) {
      source += ')';
      depth -= 1;
    } else if (rest.startsWith(',') && depth > 0) source += '|';
    else source += (glob[i] ?? '').replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  }
  // Braces that overlap, or a set from z to a, match nothing, rather than be an error.
  try {
    return depth === 0 ? new RegExp(`^${source}$`) : /^(?!)/;
  } catch {
    return /^(?!)/;
  }
}

/**
 * True for a file that one of the patterns leaves out. `path` and the patterns are relative to the
 * same folder, with `/`; the name of a folder means all that is in it.
 */
export function isLeftOut(path: string, globs: readonly string[]): boolean {
  return globs
    .map((glob) => glob.replace(/^\.?\//, '').replace(/\/$/, ''))
    .some((glob) => globPattern(glob).test(path) || globPattern(`${glob}/**`).test(path));
}
