/** `#parse("file")`; Velocity looks at its arguments only when it renders it. */
import { lineDirective } from './line-directive.ts';

export const parseDirective = lineDirective('parse', () => undefined);
