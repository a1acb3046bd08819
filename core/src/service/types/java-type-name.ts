import type { JavaTypeName } from './value-type.ts';

/** A type as Java's signatures and the catalogue write it, as a receiver's name; null for others. */
export function javaTypeName(written: string | undefined): JavaTypeName | null {
  switch (written) {
    case 'String':
    case 'Map':
    case 'List':
    case 'Set':
    case 'Collection':
    case 'Integer':
    case 'Long':
    case 'Double':
    case 'Boolean':
      return written;
    case 'int':
      return 'Integer';
    case 'long':
      return 'Long';
    case 'double':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    case 'String[]':
    case 'Object[]':
      return 'Array';
    default:
      return null;
  }
}
