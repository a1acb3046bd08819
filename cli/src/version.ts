/** What the build writes in here from `package.json`: its version and, where it has one, its homepage. */
declare const packageVersion: string;
declare const packageHomepage: string;

// Where this is not a build, as in a test of one file, there is nothing to name.
export const version = typeof packageVersion === 'string' ? packageVersion : '0.0.0';
export const homepage = typeof packageHomepage === 'string' ? packageHomepage : '';
