import type { Explanation } from './explanation.ts';

/** API Gateway: recorded, lists from JSON print as JSON. velocityjs 2.1.7: `format` of its utils. */
export const containerText: Explanation = {
  code: 'container-text',
  explain({ writer, ours, theirs }) {
    if (writer?.kind !== 'reference' || !/^[[{]/.test(ours) || !/^[[{,\w"]/.test(theirs))
      return null;
    if (theirs.startsWith('[object Object]')) {
      const text = "velocityjs joins a map to a text as JavaScript does, as '[object Object]'";
      return { text, at: writer };
    }
    const text = ours.startsWith('[')
      ? 'velocityjs prints every list as [a, b]; at API Gateway a list that came from JSON prints as JSON'
      : 'velocityjs prints the values in a map by rules of its own: lists in it are no JSON, and numbers and null are those of JavaScript';
    return { text, at: writer };
  },
};
