// Holds our parser against Velocity's own on random templates:
//   node test/vtl/compare-with-velocity.mjs [--count N] [--seed S] [--show N]
// Needs a JDK and Debian's velocity package (see test/conformance).
import { askVelocity } from './ask-velocity.mjs';
import { bundleComparison } from './bundle-comparison.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [count, seed, show] = [option('count', 10_000), option('seed', 1), option('show', 10)];

const { templates, ourAnswer } = await bundleComparison();

const texts = templates(count, seed).filter((text) => text.isWellFormed());
const answers = await askVelocity(texts);
let [accepted, differAccept, differTree, differPlace] = [0, 0, 0, 0];
const shown = [];
for (const [index, text] of texts.entries()) {
  const velocity = answers[index];
  const ours = ourAnswer(text);
  const isAccepted = velocity.startsWith('A');
  if (isAccepted) accepted++;
  const note = (what) =>
    shown.push(
      `${what}: ${JSON.stringify(text)}\n  velocity ${velocity.slice(0, 600)}\n  ours     ${ours.accepted ? 'A ' + ours.tree.slice(0, 600) : 'R at ' + ours.velocityOffset}`,
    );
  if (isAccepted !== ours.accepted) {
    differAccept++;
    note('accept');
  } else if (isAccepted && velocity !== `A ${ours.tree}`) {
    differTree++;
    note('tree');
  } else if (
    !isAccepted &&
    placeOf(text, ours.velocityOffset) !== velocity.split(' ').slice(1, 3).join(' ')
  ) {
    differPlace++;
    if (process.argv.includes('--places')) note('place');
  }
}
shown.sort((a, b) => a.length - b.length);
for (const line of shown.slice(0, show)) console.log(line);
console.log(
  `${count} templates (seed ${seed}): Velocity accepts ${accepted}; accept or reject differs in ${differAccept}, the tree in ${differTree}, the place of the error in ${differPlace}`,
);
process.exitCode = differAccept + differTree > 0 ? 1 : 0;

/** Velocity's line and column of an offset; a tab goes on to the next multiple of eight. */
function placeOf(text, offset) {
  const lines = text.slice(0, offset + 1).split(/(?<=\r\n|\r(?!\n)|\n)/u);
  const last = lines.at(-1) ?? '';
  let column = 0;
  for (const sign of last) {
    column++;
    if (sign === '\t') column = column - 1 + (8 - ((column - 1) & 7));
  }
  return `${lines.length} ${column}`;
}
