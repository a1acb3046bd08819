/** An operation in one form: the method's case and the blanks before the path do not matter. */
export function operationName(operation: string): string {
  const [method = '', ...path] = operation.trim().split(/\s+/);
  return [method.toUpperCase(), ...path].join(' ');
}
