/** `#stop`, `#stop(…)`: ends the rendering of the template. */
import { checkAtMostOne, lineDirective } from './line-directive.ts';

export const stopDirective = lineDirective('stop', checkAtMostOne);
