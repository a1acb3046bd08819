/** What of the JavaScript host a template could have changed, as a value to compare. */

const owners = {
  globalThis,
  'Object.prototype': Object.prototype,
  'Function.prototype': Function.prototype,
  'Array.prototype': Array.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'Boolean.prototype': Boolean.prototype,
  Object,
  Function,
  Array,
  String,
} as const;

/** Every member of the intrinsics, with the members that a function of theirs has itself. */
export function hostState(): readonly string[] {
  return Object.entries(owners).flatMap(([name, owner]) =>
    Object.getOwnPropertyNames(owner).map((member) => {
      const value: unknown = Object.getOwnPropertyDescriptor(owner, member)?.value;
      const inner = typeof value === 'function' ? Object.getOwnPropertyNames(value) : [];
      return `${name}.${member}: ${inner.join(' ')}`;
    }),
  );
}
