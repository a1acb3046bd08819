// The grammar of Velocity templates, made for the text that carries the template.
//
// A carrier says how the template's characters are written in the host file:
//   double, single   a regular expression for VTL's two quotes; `\"` in a JSON string
//   stop             where the host's scalar ends whatever the template has open; null: nowhere
//   lineEnd          what ends a line of the template, beside the line's own end
//   escapes          pieces of the carrier's own writing; taken whole, so that `stop` never sees the
//                    second half of one. They stand last in every list, where nothing else fits.

/** A template that stands as it is: a `.vtl` file, a YAML block scalar. */
export const bare = { double: '"', single: "'", stop: null, lineEnd: null, escapes: [] };

/** A template in a JSON string or in a double-quoted YAML scalar. */
export const doubleQuoted = {
  double: '\\\\"',
  single: "'",
  stop: '(?="|$)',
  lineEnd: '\\\\n',
  escapes: [{ name: 'constant.character.escape.vtl', match: '\\\\[nrt]' }, { match: '\\\\.' }],
};

/** A template in a single-quoted YAML scalar, where a quote is written twice. */
export const singleQuoted = {
  double: '"',
  single: "''",
  stop: "(?='(?!')|$)",
  lineEnd: null,
  escapes: [{ match: "''" }],
};

/** A template in a plain YAML scalar, which a comment ends. */
export const plain = {
  double: '"',
  single: "'",
  stop: '(?=[ \\t]+#|$)',
  lineEnd: null,
  escapes: [],
};

const directiveWords =
  'set|if|elseif|else|end|foreach|define|macro|include|parse|evaluate|break|stop|return';
const name = '[A-Za-z_][A-Za-z0-9_-]*';
// An argument list or a string that is not closed yet ends before the next directive, so that a
// template keeps its colours while one of its lines is being typed.
const nextDirective = `(?=#\\{?(?:${directiveWords})\\b)`;

/** The repository of a grammar for templates in `carrier`; its entry is `template`. */
export function templateRules(carrier) {
  const { double, single, escapes } = carrier;
  const unnamed = escapes.map(({ match }) => ({ match }));
  const or = (...ends) => ends.filter((end) => end !== null).join('|');
  const stop = carrier.stop;
  const nextLineDirective =
    carrier.lineEnd === null
      ? `(?<=^|\\s\\s)${nextDirective}`
      : `(?<=^|\\s\\s|${carrier.lineEnd})${nextDirective}`;
  const argumentsEnd = or('(\\))', nextDirective, stop);
  const include = (...names) => names.map((one) => ({ include: `#${one}` }));
  const paired = (open, close, kind) => ({
    begin: open,
    end: or(`(${close})`, nextDirective, stop),
    beginCaptures: { 0: { name: `punctuation.section.${kind}.begin.vtl` } },
    endCaptures: { 1: { name: `punctuation.section.${kind}.end.vtl` } },
    patterns: include('expression'),
  });
  const call = (scope, begin, captures) => ({
    ...(scope === null ? {} : { name: scope }),
    begin: `${begin}(\\()`,
    end: argumentsEnd,
    beginCaptures: captures,
    endCaptures: { 1: { name: 'punctuation.section.parens.end.vtl' } },
    patterns: include('expression'),
  });
  const parensBegin = { name: 'punctuation.section.parens.begin.vtl' };
  const sign = { name: 'keyword.control.vtl punctuation.definition.keyword.vtl' };
  const macro = { name: 'entity.name.function.macro.vtl' };
  const macroSign = { name: `${macro.name} punctuation.definition.keyword.vtl` };
  const keyword = { name: 'keyword.control.vtl' };
  const string = (quote, kind, patterns) => ({
    name: `string.quoted.${kind}.vtl`,
    begin: quote,
    end: or(`(${quote}(?!${quote}))`, nextLineDirective, stop),
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.vtl' } },
    endCaptures: { 1: { name: 'punctuation.definition.string.end.vtl' } },
    patterns: [
      { name: 'constant.character.escape.vtl', match: `${quote}${quote}` },
      ...patterns,
      ...escapes,
    ],
  });
  // What JSON writes in a string, and what ends its line, as the carrier writes it.
  const jsonEscape =
    carrier === doubleQuoted ? '\\\\\\\\(?:\\\\"|\\\\\\\\|[/bfnrtu])' : '\\\\["\\\\/bfnrtu]';
  const jsonStringPart =
    carrier === doubleQuoted ? '(?:[^"\\\\]|\\\\\\\\\\\\"|\\\\[^"])' : '(?:[^"\\\\]|\\\\.)';

  return {
    template: {
      patterns: [
        ...include('comments', 'verbatim', 'escaped', 'directives', 'references', 'json'),
        ...escapes,
      ],
    },
    comments: {
      patterns: [
        {
          name: 'comment.block.vtl',
          begin: '#\\*',
          end: or('(\\*#)', stop),
          beginCaptures: { 0: { name: 'punctuation.definition.comment.begin.vtl' } },
          endCaptures: { 1: { name: 'punctuation.definition.comment.end.vtl' } },
          patterns: unnamed,
        },
        {
          name: 'comment.line.number-sign.vtl',
          begin: '##',
          end: or(carrier.lineEnd === null ? null : `(?=${carrier.lineEnd})`, stop ?? '$'),
          beginCaptures: { 0: { name: 'punctuation.definition.comment.vtl' } },
          patterns: unnamed,
        },
      ],
    },
    verbatim: {
      contentName: 'string.unquoted.verbatim.vtl',
      begin: '#\\[\\[',
      end: or('(\\]\\]#)', stop),
      beginCaptures: { 0: { name: 'punctuation.section.verbatim.begin.vtl' } },
      endCaptures: { 1: { name: 'punctuation.section.verbatim.end.vtl' } },
      patterns: unnamed,
    },
    escaped: {
      // An odd number of backslashes takes the meaning from what follows, an even number does not.
      patterns: escapedBy(carrier === doubleQuoted ? '\\\\\\\\' : '\\\\'),
    },
    directives: {
      patterns: [
        call(
          'meta.directive.vtl',
          '(#)(\\{)?(set|if|elseif|foreach|define|macro|include|parse|evaluate)(?(2)(\\}))[ \\t]*',
          {
            1: sign,
            2: sign,
            3: keyword,
            4: sign,
            5: parensBegin,
          },
        ),
        {
          // The name of a directive whose parenthesis is not typed yet.
          match:
            '(#)(\\{)?(set|if|elseif|foreach|define|macro|include|parse|evaluate)(?![A-Za-z0-9_])(\\})?',
          captures: { 1: sign, 2: sign, 3: keyword, 4: sign },
        },
        {
          match: '(#)(?:(\\{)(else|end|break|stop|return)(\\})|(else|end|break|stop|return))',
          captures: { 1: sign, 2: sign, 3: keyword, 4: sign, 5: keyword },
        },
        call(
          'meta.directive.call.vtl',
          '(#@?)(?:(\\{)([A-Za-z_][A-Za-z0-9_-]*)(\\})|([A-Za-z_][A-Za-z0-9_-]*))[ \\t]*',
          {
            1: macroSign,
            2: macroSign,
            3: macro,
            4: macroSign,
            5: macro,
            6: parensBegin,
          },
        ),
      ],
    },
    references: {
      patterns: [
        {
          name: 'meta.reference.vtl',
          begin: `(\\$!?\\{)(${name})`,
          // A formal reference stands on one line; `}` that is missing ends with it.
          end: or('(\\})', '$', '(?=[\\s"\'<,;\\\\])', stop),
          beginCaptures: {
            1: { name: 'variable.other.readwrite.vtl punctuation.definition.variable.begin.vtl' },
            2: { patterns: include('reference-name') },
          },
          endCaptures: {
            1: { name: 'variable.other.readwrite.vtl punctuation.definition.variable.end.vtl' },
          },
          patterns: include('members'),
        },
        {
          name: 'meta.reference.vtl',
          begin: `(\\$!?)(${name})`,
          end: '(?!\\.[A-Za-z]|\\[)',
          beginCaptures: {
            1: { name: 'variable.other.readwrite.vtl punctuation.definition.variable.vtl' },
            2: { patterns: include('reference-name') },
          },
          patterns: include('members'),
        },
      ],
    },
    'reference-name': {
      patterns: [
        {
          name: 'variable.language.vtl',
          match: '\\b(?:input|util|context|stageVariables|foreach)(?![A-Za-z0-9_-])',
        },
        { name: 'variable.other.readwrite.vtl', match: name },
      ],
    },
    members: {
      patterns: [
        call(null, '(\\.)([A-Za-z][A-Za-z0-9_-]*)', {
          1: { name: 'punctuation.accessor.vtl' },
          2: { name: 'entity.name.function.member.vtl' },
          3: parensBegin,
        }),
        {
          match: '(\\.)([A-Za-z][A-Za-z0-9_-]*)',
          captures: {
            1: { name: 'punctuation.accessor.vtl' },
            2: { name: 'variable.other.property.vtl' },
          },
        },
        ...include('index'),
      ],
    },
    index: paired('\\[', '\\]', 'brackets'),
    expression: {
      patterns: [
        ...include('comments', 'strings', 'references'),
        { name: 'constant.numeric.vtl', match: '-?\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b' },
        { name: 'constant.language.vtl', match: '\\b(?:true|false|null)\\b' },
        {
          name: 'keyword.operator.word.vtl',
          match: '\\b(?:in|and|or|not|eq|ne|lt|le|gt|ge)\\b',
        },
        { name: 'keyword.operator.range.vtl', match: '\\.\\.' },
        { name: 'keyword.operator.vtl', match: '==|!=|<=|>=|&&|\\|\\||[=<>!+*/%-]' },
        { name: 'punctuation.separator.vtl', match: '[,:]' },
        ...include('index'),
        paired('\\{', '\\}', 'braces'),
        paired('\\(', '\\)', 'parens'),
        ...escapes,
      ],
    },
    strings: {
      patterns: [
        string(double, 'double', include('escaped', 'directives', 'references')),
        string(single, 'single', []),
      ],
    },
    json: {
      patterns: [
        jsonString(
          'string.json support.type.property-name.json',
          'support.type.property-name',
          `${double}(?=${jsonStringPart}*?${double}\\s*:)`,
        ),
        jsonString('string.quoted.double.json', 'definition.string', double),
        {
          name: 'constant.numeric.json',
          match:
            '(?<=[\\s:,\\[])-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?=\\s*(?:[,}\\]#\\\\]|$))',
        },
        {
          name: 'constant.language.json',
          match: '(?<=[\\s:,\\[])(?:true|false|null)(?=\\s*(?:[,}\\]#\\\\]|$))',
        },
      ],
    },
  };

  /** A JSON string of the template's text: it ends with its line, as JSON's strings do. */
  function jsonString(scope, punctuation, begin) {
    return {
      name: scope,
      begin,
      end: or(
        `(${double})`,
        carrier.lineEnd === null ? null : `(?<!\\\\)(?=${carrier.lineEnd})`,
        '$',
        stop,
      ),
      beginCaptures: { 0: { name: `punctuation.${punctuation}.begin.json` } },
      endCaptures: { 1: { name: `punctuation.${punctuation}.end.json` } },
      patterns: [
        ...include('comments', 'verbatim', 'escaped', 'directives', 'references'),
        { name: 'constant.character.escape.json', match: jsonEscape },
        ...escapes,
      ],
    };
  }

  function escapedBy(backslash) {
    const behind = '(?<!\\\\)';
    return [
      {
        name: 'constant.character.escape.vtl',
        match: `${behind}(?:${backslash}${backslash})*${backslash}(?:\\$!?\\{?[A-Za-z_][A-Za-z0-9_-]*|#\\{?@?[A-Za-z_]\\w*)`,
      },
      {
        name: 'constant.character.escape.vtl',
        match: `${behind}(?:${backslash}${backslash})+(?=[$#])`,
      },
    ];
  }
}
