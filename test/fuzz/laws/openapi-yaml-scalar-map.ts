/**
 * For every scalar that `yaml` reads without an error: our map is exact, each unit of the text lies
 * where it was written, and changing the file there changes the text there and nowhere else.
 */
import { parse, parseDocument as parseYamlAlone } from 'yaml';
import { scalarMap } from '../../../core/src/openapi/decode-scalar.ts';
import type { HostNode, ScalarNode } from '../../../core/src/openapi/host-tree.ts';
import { parseDocument } from '../../../core/src/openapi/parse-document.ts';
import { scalarDocument } from '../generate/yaml-scalar.ts';
import { integer } from '../law.ts';
import type { Law } from '../law.ts';
import { brokenUnit } from '../unit-source.ts';

export const law: Law = {
  name: 'openapi-yaml-scalar-map',
  run(random) {
    const { text } = scalarDocument(random);
    if (parseYamlAlone(text, { logLevel: 'silent', strict: false }).errors.length > 0) return null;
    const { roots, errors } = parseDocument(text, 'yaml');
    const scalar = roots[0] ? lastTemplate(roots[0]) : null;
    if (errors.length > 0 || !scalar) return `not read: ${JSON.stringify([text, errors])}`;
    if (scalar.type !== 'string') return null;
    const show = (problem: string): string =>
      `${problem}\n${JSON.stringify(text)}\n${JSON.stringify(scalar.text)}`;
    const map = scalarMap(text, scalar);
    if (!map.exact) return show('the map is coarse');
    const broken = brokenUnit(text, scalar, map);
    if (broken !== null) return show(broken);

    const letters = [...scalar.text.matchAll(/[a-zA-Z]/g)].map(({ index }) => index);
    const unit = letters[integer(random, 0, letters.length - 1)];
    if (unit === undefined) return null;
    const { start, end } = map.toFile({ start: unit, end: unit + 1 });
    if (end - start !== 1) return null;
    const changed = templateOf(text.slice(0, start) + 'Q' + text.slice(end));
    const expected = scalar.text.slice(0, unit) + 'Q' + scalar.text.slice(unit + 1);
    return changed === expected ? null : show(`unit ${unit} is not what offset ${start} gives`);
  },
};

function lastTemplate(node: HostNode): ScalarNode | null {
  if (node.kind === 'scalar') return node;
  if (node.kind !== 'map') return null;
  const entry = node.entries.find(({ key }) => /^(?:root|inner|template)$/.test(key.text));
  return entry ? lastTemplate(entry.value) : null;
}

/** The scalar as `yaml` alone reads it. */
function templateOf(text: string): unknown {
  let value: unknown = parse(text, { logLevel: 'silent', strict: false });
  for (const key of ['root', 'inner', 'template']) {
    if (value !== null && typeof value === 'object' && key in value) {
      value = (value as Record<string, unknown>)[key];
    }
  }
  return value;
}
