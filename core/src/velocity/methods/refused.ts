import { unsupported } from '../exceptions.ts';
import type { Methods } from './method-table.ts';

/**
 * Methods that Java has and this engine has not: a call of one ends the render with an error that
 * says so, which is better than to leave it as text.
 */
export function refused(...signatures: readonly string[]): Methods<never> {
  return Object.fromEntries(
    signatures.map((signature) => [
      signature,
      () => {
        throw unsupported(`the method '${signature.replace(/\(.*/, '')}' is not supported here`);
      },
    ]),
  );
}
