/** `#include("file")`; Velocity looks at its arguments only when it renders it. */
import { lineDirective } from './line-directive.ts';

export const includeDirective = lineDirective('include', () => undefined);
