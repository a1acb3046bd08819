// Writes Velocity's answers into the fixtures of the parser: node test/vtl/record-velocity.mjs
// After a new fixture, or for another set of random templates (--seed S).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { askVelocity } from './ask-velocity.mjs';
import { bundleComparison } from './bundle-comparison.mjs';

const folder = new URL('../fixtures/parser/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const files = names.map((name) => readFileSync(new URL(name, folder), 'utf8'));
const templates = files.map((text) =>
  text.split('-- template.vtl --\n')[1].split(/^-- @/m)[0].replace(/\n$/, ''),
);
const answers = await askVelocity(templates);
for (const [index, name] of names.entries()) {
  const [before] = files[index].split('-- @velocity --\n');
  // Of a refusal the place and the reason's first words are kept, not the list of tokens.
  const answer = answers[index].replace(/ Was expecting.*/, '').trimEnd();
  writeFileSync(new URL(name, folder), `${before}-- @velocity --\n${answer}\n`);
}

const seed = Number(process.argv[process.argv.indexOf('--seed') + 1] || 1);
const { templates: randomTemplates } = await bundleComparison();
const short = [...new Set(randomTemplates(9000, seed))]
  .filter((text) => text.length < 90 && text.isWellFormed())
  .slice(0, 2500);
const recorded = await askVelocity(short);
const lines = short.map((template, index) =>
  JSON.stringify({ template, velocity: recorded[index].startsWith('A') ? recorded[index] : 'R' }),
);
writeFileSync(new URL('recorded.jsonl', folder), `${lines.join('\n')}\n`);
console.log(`${names.length} fixtures and ${lines.length} random templates recorded`);
