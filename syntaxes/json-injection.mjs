// Templates in JSON: the strings below `requestTemplates` and `responseTemplates`.

/** The region that these grammars colour; injections are kept out of it. */
export const sectionScope = 'meta.templates.apigateway';

const keyScope = 'string.json support.type.property-name.json';

const quoted = (scope, punctuation, patterns) => ({
  name: scope,
  begin: '"',
  // A string of JSON ends with its line at the latest: an open one takes no other line with it.
  end: '(")|$',
  beginCaptures: { 0: { name: `punctuation.${punctuation}.begin.json` } },
  endCaptures: { 1: { name: `punctuation.${punctuation}.end.json` } },
  patterns,
});
const key = (begin) => ({
  ...quoted(keyScope, 'support.type.property-name', [
    { name: 'constant.character.escape.json', match: '\\\\.' },
  ]),
  begin,
});
const structure = (open, close, kind, patterns) => ({
  name: `meta.structure.${kind}.json`,
  begin: open,
  end: close,
  beginCaptures: { 0: { name: `punctuation.definition.${kind}.begin.json` } },
  endCaptures: { 0: { name: `punctuation.definition.${kind}.end.json` } },
  patterns,
});

export const jsonInjection = {
  scopeName: 'vtl.injection.json',
  injectionSelector: `L:source.json - string - comment - ${sectionScope}`,
  patterns: [
    {
      // From the colon on, in the place of the host's own rule for a value: the key is the host's.
      name: `${sectionScope}.json`,
      begin: '(?<="[Rr]equestTemplates"|"[Rr]esponseTemplates")\\s*(:)(?=\\s*(?:\\{|$))',
      end: '(,)|(?=[^\\s{/])',
      beginCaptures: { 1: { name: 'punctuation.separator.dictionary.key-value.json' } },
      endCaptures: { 1: { name: 'punctuation.separator.dictionary.pair.json' } },
      patterns: [{ include: '#object' }],
    },
  ],
  repository: {
    object: structure('\\{', '\\}', 'dictionary', [
      key('"(?=(?:[^"\\\\]|\\\\.)*"\\s*:)'),
      { name: 'punctuation.separator.dictionary.key-value.json', match: ':' },
      { name: 'punctuation.separator.dictionary.pair.json', match: ',' },
      { include: '#value' },
    ]),
    array: structure('\\[', '\\]', 'array', [
      { name: 'punctuation.separator.array.json', match: ',' },
      { include: '#value' },
    ]),
    value: {
      patterns: [
        { include: '#object' },
        { include: '#array' },
        {
          ...quoted('meta.template.json', 'definition.string', [
            { include: 'source.vtl.double-quoted' },
          ]),
          contentName: 'meta.embedded.inline.vtl',
          beginCaptures: quotes('begin', 'double', 'json', 0),
          endCaptures: quotes('end', 'double', 'json', 1),
        },
        { name: 'constant.language.json', match: '\\b(?:true|false|null)\\b' },
        { name: 'constant.numeric.json', match: '-?\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b' },
        { name: 'comment.line.double-slash.js', match: '//.*$' },
        { name: 'comment.block.json', begin: '/\\*', end: '\\*/' },
      ],
    },
  },
};

/** The quotes of a template keep the colour of the host's strings. */
export function quotes(side, kind, host, group) {
  return {
    [group]: {
      name: `string.quoted.${kind}.${host} punctuation.definition.string.${side}.${host}`,
    },
  };
}
