/** The directives that API Gateway runs: a line for the list, a snippet, and what hover says. */
export interface DirectiveDocs {
  readonly signature: string;
  /** In LSP's snippet syntax, `$` of the template escaped. `\n` begins a line of the template. */
  readonly snippet: string;
  /** Markdown. */
  readonly doc: string;
}

export const directiveDocs: Readonly<Record<string, DirectiveDocs>> = {
  '#': {
    signature: '## comment',
    snippet: '# $0',
    doc: 'A comment to the end of the line; it prints nothing and takes its line end with it.',
  },
  break: {
    signature: '#break',
    snippet: 'break',
    doc: 'Leaves the loop. _Documented by Velocity; not seen in a recorded call of API Gateway._',
  },
  define: {
    signature: '#define($name) … #end',
    snippet: 'define(\\$${1:name})\n$0\n#end',
    doc: 'Keeps a block under a name; `$name` renders it anew each time.',
  },
  else: {
    signature: '#else',
    snippet: 'else',
    doc: 'What is rendered when no condition before it held.',
  },
  elseif: {
    signature: '#elseif(condition)',
    snippet: 'elseif(${1:condition})',
    doc: 'Another condition, tried when those before it did not hold.',
  },
  end: {
    signature: '#end',
    snippet: 'end',
    doc: 'Ends `#if`, `#foreach` or `#define`. Blanks and one line end behind it are swallowed.',
  },
  foreach: {
    signature: '#foreach($item in $list) … #end',
    snippet: 'foreach(\\$${1:item} in \\$${2:list})\n$0\n#end',
    doc: 'Renders its body once for each element of a list or each value of a map. `$foreach.index`, `$foreach.count`, `$foreach.hasNext` tell the round. API Gateway allows 1000 rounds a loop.',
  },
  if: {
    signature: '#if(condition) … #end',
    snippet: 'if(${1:condition})\n$0\n#end',
    doc: 'Renders its body when the condition holds. At API Gateway an undefined or null reference counts as the empty text, which is **true**: write `#if($x && $x != "")`.',
  },
  set: {
    signature: '#set($name = value)',
    snippet: 'set(\\$${1:name} = ${2:value})',
    doc: 'Gives a variable, a property or an entry a value. Blanks and one line end behind it are swallowed.',
  },
  stop: {
    signature: '#stop',
    snippet: 'stop',
    doc: 'Ends the template; what was printed so far stays.',
  },
};
