import { lazily } from '../../text/lazily.ts';
import {
  catalogueFacts,
  listType,
  mapType,
  type MapMembers,
  type ValueType,
} from './value-type.ts';

/**
 * What is known of a value of which two sources tell: the more trusted one's word counts, and the
 * other adds what that one leaves open. Null where neither knows anything.
 */
export function layered(trusted: ValueType | null, other: ValueType | null): ValueType | null {
  if (trusted === null || other === null) return trusted ?? other;
  if (trusted.java !== other.java) {
    // That the backend replies with what the method answers is a guess, and here is a reply.
    const isDisproved = trusted.facts.source === 'response-schema';
    return isDisproved && other.facts.source === 'scenario' ? other : trusted;
  }
  const facts = trusted.facts === catalogueFacts ? other.facts : trusted.facts;
  if (trusted.java === 'Map') return mapType(layeredMembers(trusted.members, other.members), facts);
  if (trusted.java === null) return trusted;
  return listType(
    trusted.java,
    lazily(() => layered(trusted.item, other.item)),
    facts,
  );
}

function layeredMembers(trusted: MapMembers | null, other: MapMembers | null): MapMembers | null {
  if (trusted === null || other === null) return trusted ?? other;
  if (trusted.isClosed) {
    const own = new Set(trusted.names);
    const of = (name: string) => (own.has(name) ? layered(trusted.of(name), other.of(name)) : null);
    return { names: trusted.names, of, isClosed: true };
  }
  return {
    names: [...new Set([...trusted.names, ...other.names])],
    of: (name) => layered(trusted.of(name), other.of(name)),
    isClosed: false,
  };
}
