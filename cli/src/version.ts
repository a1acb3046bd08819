/** The version of the package; the build writes it in here from `package.json`. */
declare const packageVersion: string;
export const version = packageVersion;
