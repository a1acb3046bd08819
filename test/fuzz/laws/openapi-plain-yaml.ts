/** The fast reader of plain YAML gives the tree that `yaml` gives, or leaves the text to it. */
import { isDeepStrictEqual } from 'node:util';
import { parseYaml } from '../../../core/src/openapi/parse-yaml.ts';
import { readPlainYaml } from '../../../core/src/openapi/plain-yaml/read-plain-yaml.ts';
import { editedText } from '../generate/edited-text.ts';
import { openApiDocument } from '../generate/openapi-yaml.ts';
import { plainYamlDocument } from '../generate/plain-yaml.ts';
import { integer } from '../law.ts';
import type { Law } from '../law.ts';

export const law: Law = {
  name: 'openapi-plain-yaml',
  run(random) {
    let text = random() < 0.5 ? openApiDocument(random) : plainYamlDocument(random);
    for (let step = integer(random, 1, 4); step > 0; step--) {
      const root = readPlainYaml(text);
      if (root !== null) {
        const { roots, errors } = parseYaml(text);
        if (errors.length > 0 || !isDeepStrictEqual([root], roots)) return JSON.stringify(text);
      }
      text = editedText(random, text, root === null ? [] : [root]);
    }
    return null;
  },
};
