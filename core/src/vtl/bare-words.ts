/** Bare words, which Velocity reads as references without a `$`. */
import type { Reference, Word } from './ast.ts';

/** True for a bare word that Velocity reads as a reference without a `$`. */
export function isBareWord(
  reference: Reference,
): reference is Reference & { name: NonNullable<Reference['name']> } {
  return (
    reference.inert &&
    reference.name !== null &&
    reference.path.length === 0 &&
    reference.name.start === reference.start &&
    reference.name.end === reference.end
  );
}

/** A bare word's reference as the word it is. */
export function asWord(reference: Reference): Reference | Word {
  if (!isBareWord(reference)) return reference;
  const { start, end, name } = reference;
  return { kind: 'word', start, end, value: name.name, inert: true };
}
