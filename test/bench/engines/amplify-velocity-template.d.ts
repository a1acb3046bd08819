/** The package brings no types; these are what the bench uses of it. */
declare module 'amplify-velocity-template' {
  export function parse(template: string): readonly unknown[];
  export class Compile {
    constructor(parsed: readonly unknown[]);
    render(roots: Readonly<Record<string, unknown>>): string;
  }
}
