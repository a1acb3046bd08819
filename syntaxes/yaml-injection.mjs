// Templates in YAML: the scalars below `requestTemplates` and `responseTemplates`.
//
// VS Code has two YAML grammars. The present one (since 1.94) nests block mappings and takes each
// level's indentation off a line before our rules see it; the former one has no levels. Only the
// rule that finds the section knows of that: behind its `while`, both stand at the section's own
// indentation (`\G`), and everything below counts from there. A line that is not indented deeper
// ends the section with all that is open in it, which is what keeps half-typed text inside.
import { quotes, sectionScope } from './json-injection.mjs';

const sectionName = '[Rr]equestTemplates|[Rr]esponseTemplates';
const blank = '[ \\t]*$';
const deeper = '(?=[ \\t])';
const colon = '[ \\t]*(:)(?=[ \\t]|$)';
const sectionKey = `(["']?)(${sectionName})(["']?)${colon}`;
const plainKey = '(?:[^\\s?:,\\[\\]{}#&*!|>\'"%@`-]|[?:-](?=\\S))(?:[^:#]|:(?=\\S)|(?<=\\S)#)*?';
const anyKey = `(?:(")((?:[^"\\\\]|\\\\.)*)(")|(')((?:[^']|'')*)(')|(${plainKey}))`;

const tag = (scope) => ({ name: `${scope} entity.name.tag.yaml` });
const begin = { name: 'punctuation.definition.string.begin.yaml' };
const end = { name: 'punctuation.definition.string.end.yaml' };
const separator = { name: 'punctuation.separator.key-value.mapping.yaml' };
const notHere = `- string - comment - ${sectionScope}`;

/** What the groups of `anyKey` are, from group `first` on, and the colon behind them. */
const keyCaptures = (first) => ({
  [first]: { name: `string.quoted.double.yaml ${begin.name}` },
  [first + 1]: tag('string.quoted.double.yaml'),
  [first + 2]: { name: `string.quoted.double.yaml ${end.name}` },
  [first + 3]: { name: `string.quoted.single.yaml ${begin.name}` },
  [first + 4]: tag('string.quoted.single.yaml'),
  [first + 5]: { name: `string.quoted.single.yaml ${end.name}` },
  [first + 6]: tag('string.unquoted.plain.yaml'),
  [first + 7]: separator,
});
const sectionCaptures = (first) => ({
  [first]: begin,
  [first + 1]: tag('string.unquoted.plain.yaml'),
  [first + 2]: end,
  [first + 3]: separator,
});

/** VS Code's present grammar: each level's indentation has been taken off the line. */
export const yamlBlockInjection = {
  scopeName: 'vtl.injection.yaml',
  injectionSelector: `L:meta.stream.yaml - meta.flow ${notHere}`,
  patterns: [
    {
      name: `${sectionScope}.yaml`,
      begin: `\\G${sectionKey}`,
      while: '\\G(?=[ \\t]|$|#)',
      beginCaptures: sectionCaptures(1),
      patterns: [{ include: '#section' }],
    },
  ],
  repository: {
    section: {
      patterns: [{ include: '#comment' }, { include: '#entries' }, { include: '#flow-mapping' }],
    },
    comment: {
      match: '(?:\\G|(?<=[ \\t]))[ \\t]*((#).*)$',
      captures: {
        1: { name: 'comment.line.number-sign.yaml' },
        2: { name: 'punctuation.definition.comment.yaml' },
      },
    },
    // A key or a list item, with all lines that are indented deeper than it.
    entries: {
      patterns: [
        {
          begin: `\\G([ \\t]+)${anyKey}${colon}`,
          while: `\\G(?:\\1${deeper}|${blank})`,
          beginCaptures: keyCaptures(2),
          patterns: [{ include: '#value' }],
        },
        {
          begin: '\\G([ \\t]+)(-)(?=[ \\t]|$)',
          while: `\\G(?:\\1${deeper}|${blank})`,
          beginCaptures: { 2: { name: 'punctuation.definition.block.sequence.item.yaml' } },
          patterns: [{ include: '#value' }],
        },
      ],
    },
    value: {
      patterns: [
        { include: '#comment' },
        { include: '#entries' },
        { include: '#properties' },
        {
          name: 'meta.template.yaml',
          begin: '(?:(\\|)|(>))(?:([1-9])([-+])?|([-+])([1-9])?)?(?=[ \\t]*$|[ \\t]+#)(.*)$',
          while: '\\G|^',
          contentName: 'meta.embedded.block.vtl',
          beginCaptures: {
            1: { name: 'keyword.control.flow.block-scalar.literal.yaml' },
            2: { name: 'keyword.control.flow.block-scalar.folded.yaml' },
            3: { name: 'constant.numeric.indentation-indicator.yaml' },
            4: { name: 'storage.modifier.chomping-indicator.yaml' },
            5: { name: 'storage.modifier.chomping-indicator.yaml' },
            6: { name: 'constant.numeric.indentation-indicator.yaml' },
            7: { patterns: [{ include: '#comment' }] },
          },
          patterns: [{ include: 'source.vtl' }],
        },
        { include: '#quoted' },
        { include: '#flow-mapping' },
        { include: '#flow-sequence' },
        {
          name: 'meta.template.yaml',
          begin: '(?=[^\\s#&*!|>\'"%@`\\[\\]{},])',
          end: '(?=[ \\t]+#)',
          contentName: 'meta.embedded.inline.vtl',
          patterns: [{ include: 'source.vtl.plain' }],
        },
      ],
    },
    quoted: {
      patterns: [
        {
          name: 'meta.template.yaml',
          begin: '"',
          end: '"',
          contentName: 'meta.embedded.inline.vtl',
          beginCaptures: quotes('begin', 'double', 'yaml', 0),
          endCaptures: quotes('end', 'double', 'yaml', 0),
          patterns: [{ include: 'source.vtl.double-quoted' }],
        },
        {
          name: 'meta.template.yaml',
          begin: "'",
          end: "'(?!')",
          contentName: 'meta.embedded.inline.vtl',
          beginCaptures: quotes('begin', 'single', 'yaml', 0),
          endCaptures: quotes('end', 'single', 'yaml', 0),
          patterns: [{ include: 'source.vtl.single-quoted' }],
        },
      ],
    },
    // Anchors, aliases and tags; a value that CloudFormation puts in from elsewhere is no template.
    properties: {
      patterns: [
        {
          match: '(!(?:Ref|GetAtt|ImportValue|FindInMap|Select))[ \\t]+([^\\s\\["\'{|>].*)$',
          captures: {
            1: { name: 'storage.type.tag-handle.yaml' },
            2: { name: 'string.unquoted.plain.out.yaml' },
          },
        },
        { name: 'storage.type.tag-handle.yaml', match: '![^\\s,\\[\\]{}]*' },
        { name: 'entity.name.type.anchor.yaml', match: '&[^\\s,\\[\\]{}]+' },
        { name: 'variable.other.alias.yaml', match: '\\*[^\\s,\\[\\]{}]+' },
      ],
    },
    'flow-mapping': flow('{', '}', 'mapping', [
      {
        match: `${anyKey}[ \\t]*(:)(?=[\\s\\[\\]{},"']|$)`,
        captures: keyCaptures(1),
      },
    ]),
    'flow-sequence': flow('[', ']', 'sequence', []),
  },
};

// The first line of a block scalar begins where its header's rule ended (`\G`), and no scope tells
// yet that it is text: no section begins there.
/** The former grammar: the section's indentation is found and taken off here. */
export const yamlFormerBlockInjection = {
  scopeName: 'vtl.injection.yaml-former',
  injectionSelector: `L:source.yaml - meta.stream.yaml - meta.flow-mapping - meta.flow-sequence ${notHere}`,
  patterns: [
    {
      name: `${sectionScope}.yaml`,
      begin: `^(?!\\G)([ ]*)${sectionKey}`,
      while: `^(?:(?:\\1)${deeper}|${blank}|[ \\t]*(?=#))`,
      beginCaptures: sectionCaptures(2),
      patterns: [{ include: 'vtl.injection.yaml#section' }],
    },
    {
      name: `${sectionScope}.yaml`,
      begin: `^(?!\\G)([ ]*)(-)[ ]+${sectionKey}`,
      while: `^(?:\\1  ${deeper}|${blank}|[ \\t]*(?=#))`,
      beginCaptures: {
        2: { name: 'punctuation.definition.block.sequence.item.yaml' },
        ...sectionCaptures(3),
      },
      patterns: [{ include: 'vtl.injection.yaml#section' }],
    },
  ],
};

// The key as the host has coloured it: quoted or not, behind a sign that can stand before a key.
const behindFlowKey = ['[Rr]equestTemplates', '[Rr]esponseTemplates']
  .flatMap((name) => [`[\\s{,]${name}`, `^${name}`, `"${name}"`, `'${name}'`])
  .join('|');

/** Sections inside `{ }`, in both grammars: from the colon to the section's own closing brace. */
export const yamlFlowInjection = {
  scopeName: 'vtl.injection.yaml-flow',
  injectionSelector: ['meta.flow.mapping.yaml', 'meta.flow-mapping.yaml']
    .map((scope) => `L:${scope} ${notHere}`)
    .join(', '),
  patterns: [
    {
      name: `${sectionScope}.yaml`,
      begin: `(?<=${behindFlowKey})[ \\t]*(:)(?=\\s*(?:\\{|$))`,
      end: '(?<=\\})|(?=[^\\s{#])',
      beginCaptures: { 1: separator },
      patterns: [
        { include: 'vtl.injection.yaml#comment' },
        { include: 'vtl.injection.yaml#flow-mapping' },
      ],
    },
  ],
};

function flow(open, close, kind, patterns) {
  return {
    name: `meta.flow-${kind}.yaml`,
    begin: `\\${open}`,
    end: `\\${close}`,
    beginCaptures: { 0: { name: `punctuation.definition.${kind}.begin.yaml` } },
    endCaptures: { 0: { name: `punctuation.definition.${kind}.end.yaml` } },
    patterns: [
      { name: `punctuation.separator.${kind}.yaml`, match: ',' },
      { include: '#comment' },
      ...patterns,
      { include: '#properties' },
      { include: '#quoted' },
      { include: '#flow-mapping' },
      { include: '#flow-sequence' },
      {
        name: 'string.unquoted.plain.in.yaml',
        match: '[^\\s,\\[\\]{}#:]+(?:[ \\t]+[^\\s,\\[\\]{}#:]+)*',
      },
    ],
  };
}
