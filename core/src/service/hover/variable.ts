import type { Definition } from '../../vtl/scope.ts';
import { touches } from '../../text/span.ts';
import { loopDocs, rootDocs } from '../root-docs.ts';
import { codeBlock, paragraphs } from '../catalogue-docs.ts';
import { typeDocs, typeText } from '../types/type-text.ts';
import { referenceAt } from './step-at.ts';
import type { HoverSource } from './source.ts';

/** The name of a reference: one of the gateway's four, or a variable of the template. */
export const variable: HoverSource = (spot) => {
  const reference = referenceAt(spot);
  if (reference?.name == null || !touches(reference.name, spot.offset)) return null;
  const { name } = reference.name;
  const span = reference.name;
  const { types } = spot;
  const [definition] = types.scope.definitionsOf(name);
  if (definition !== undefined) {
    // Where it is given a value, the value is what it holds right behind.
    const own = types.scope.definitions.find((one) => touches(one.span, spot.offset));
    const type = types.typeOfVariable(name, own?.visible.start ?? spot.offset);
    const text = typeText(type);
    const contents = paragraphs([
      `\`$${name}\`${text === null ? '' : `: ${text}`}`,
      'A variable of this template.',
      type === null ? null : typeDocs(type),
      codeBlock(definingLines(types.scope.definitionsOf(name), spot.region.text).join('\n')),
    ]);
    return { span, contents };
  }
  if (spot.region.home === 'appsync') return null;
  const docs = name === 'foreach' ? loopDocs : rootDocs[name];
  return docs === undefined ? null : { span, contents: `\`$${name}\`\n\n${docs}` };
};

/** The first line of each directive that gives the variable a value; of many the first few. */
function definingLines(definitions: readonly Definition[], text: string): readonly string[] {
  const lines = definitions.slice(0, 3).map(({ node, span }) => {
    const from = 'leading' in node ? node.leading.end : node.start;
    // A block is shown as far as its head, which ends with the line or its parenthesis.
    const end = node.kind === 'set' ? node.end : text.indexOf(')', span.end) + 1 || node.end;
    const [line = ''] = text.slice(from, end).trim().split('\n');
    return line.length > 100 ? `${line.slice(0, 99)}…` : line;
  });
  return [...lines, ...(definitions.length > 3 ? ['…'] : [])];
}
