/** `#break`, `#break(…)`: leaves the innermost loop, or the scope it is given. */
import { checkAtMostOne, lineDirective } from './line-directive.ts';

export const breakDirective = lineDirective('break', checkAtMostOne);
