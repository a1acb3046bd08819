/**
 * The syntax tree of a template. A tree is a value: it is fully given by the text, holds no
 * settings and no semantics, and any part of it may be missing.
 *
 * Two laws hold for every string and are fuzzed (`test/fuzz`): the spans of a node's children lie
 * inside its own, in source order and without overlap; and the children of a template or a block
 * cover it without a gap, so that what Velocity swallows is part of the tree too (`leading` and
 * `trailing` of a directive).
 */
import type { Span } from '../text/span.ts';

/** Every node is a span of UTF-16 offsets into the template's text. */
export interface NodeBase extends Span {
  readonly kind: string;
}

/** The root: a whole template, or the inside of an interpolated string. */
export interface Template extends NodeBase {
  readonly kind: 'template';
  readonly children: readonly Statement[];
  /**
   * True inside a string that ends in an open comment: Velocity adds a blank to a string and cuts
   * the last character off what it prints, which is another one where the comment swallows the blank.
   */
  readonly losesLast?: true;
}

/** The body of a directive: from behind its head to before its `#end` (or `#else`). */
export interface Block extends NodeBase {
  readonly kind: 'block';
  readonly children: readonly Statement[];
}

export type Statement =
  | Text
  | Comment
  | Textblock
  | Escape
  | EscapedDirective
  | Reference
  | SetDirective
  | IfDirective
  | ForeachDirective
  | DefineDirective
  | MacroDirective
  | LiteralDirective
  | LineDirective
  | MacroCall
  | Stray;

/**
 * Plain text; `value` is what it prints. That is its source but for a few signs that Velocity
 * loses, such as the `$` of `$#if` and the `!` of `$!`.
 */
export interface Text extends NodeBase {
  readonly kind: 'text';
  readonly value: string;
}

/** `## …` (with its line end), `#* … *#` or `#** … *#`; prints nothing. */
export interface Comment extends NodeBase {
  readonly kind: 'comment';
  readonly style: 'line' | 'block' | 'formal';
  readonly closed: boolean;
}

/** `#[[ … ]]#`; prints `value`, its inside. */
export interface Textblock extends NodeBase {
  readonly kind: 'textblock';
  readonly value: string;
  readonly closed: boolean;
}

/** A run of double backslashes before a directive; prints `value`. */
export interface Escape extends NodeBase {
  readonly kind: 'escape';
  readonly value: string;
}

/** `\#if` and the like: a directive's name kept from running; prints `value`. */
export interface EscapedDirective extends NodeBase {
  readonly kind: 'escaped-directive';
  readonly value: string;
}

/**
 * `$x`, `${x}`, `$!x`, `$!{x}` with its chain. `name` is missing only in half-typed text
 * (`${`), where an error is reported too.
 *
 * Backslashes in front belong to the node, since whether they print depends on the value:
 * `escapes` is how many stand directly before the `$`.
 */
export interface Reference extends NodeBase {
  readonly kind: 'reference';
  readonly name: Identifier | null;
  /** The steps behind the name, in source order. */
  readonly path: readonly PathStep[];
  /** `$!` */
  readonly quiet: boolean;
  /** `${…}` */
  readonly formal: boolean;
  /** False for `${x` without its brace; an error is reported then. */
  readonly closed: boolean;
  /** Number of backslashes directly before the `$`; they lie inside the node's span. */
  readonly escapes: number;
  /**
   * What stock Velocity prints for the reference when it has no value: the source text behind
   * the backslashes.
   *
   * How stock Velocity prints a reference in text, n being `escapes` and h half of n, rounded
   * down. Odd n: h backslashes, one more when there is no value, then `literal`. Even n, with a
   * value: h backslashes, `more`, the value; without one: 2h backslashes, `more`, then `literal`,
   * or nothing when it is quiet. Source: ASTReference.render.
   */
  readonly literal: string;
  /**
   * Stray signs before the `$`, as in `\$$x`; nearly always empty. Behind backslashes they lie in
   * the node's span; without any, in a text node before it, which prints nothing itself.
   */
  readonly more: string;
  /**
   * True where Velocity reads a reference and yet never looks a value up: `$\!x`, or the `{x}` of
   * `$a{x}`. Its value is null; in text it prints `literal` and nothing else.
   */
  readonly inert: boolean;
}

export interface Identifier extends NodeBase {
  readonly kind: 'identifier';
  readonly name: string;
}

export type PathStep = Property | Method | Index;

/** `.name`; the span begins at the dot. In half-typed text (`$x.`) the dot is text, not a step. */
export interface Property extends NodeBase {
  readonly kind: 'property';
  readonly name: Identifier;
}

/** `.name(…)`; the span begins at the dot and ends behind the parenthesis. */
export interface Method extends NodeBase {
  readonly kind: 'method';
  readonly name: Identifier;
  readonly args: readonly Expression[];
  /** From `(` to behind `)`, or to where the text ends when it is not closed. */
  readonly parens: Span;
  readonly closed: boolean;
}

/** `[…]` */
export interface Index extends NodeBase {
  readonly kind: 'index';
  readonly index: Expression;
  readonly closed: boolean;
}

/** What all directives share. The node's span takes in `leading`, head, body, end and `trailing`. */
export interface DirectiveBase extends NodeBase {
  /** Blanks before the directive that Velocity swallows with it (`#set` only); may be empty. */
  readonly leading: Span;
  /** `#if`, `#{if}`, `#set`, …: the hash and the name. */
  readonly head: Span;
  /**
   * Blanks and the newline that Velocity swallows behind the directive's last token: behind
   * `#set(…)` or a line directive's `)`, behind `#end` for a block directive. May be empty. What
   * is swallowed behind the opening `)` of a block directive is its `openTrailing`.
   */
  readonly trailing: Span;
}

export interface SetDirective extends DirectiveBase {
  readonly kind: 'set';
  readonly target: Reference | Missing;
  /** The `=`; empty where it is missing. */
  readonly equals: Span;
  readonly value: Expression;
  readonly closed: boolean;
}

/** What directives with a body and an `#end` share. */
export interface BlockDirectiveBase extends DirectiveBase {
  /** Blanks and newline swallowed behind the head's closing parenthesis; may be empty. */
  readonly openTrailing: Span;
  readonly body: Block;
  /** The `#end` (or `#{end}`) without what it swallows; null when it is missing. */
  readonly endMark: Span | null;
  /** False when the text ended before the `#end`; the error stands at `head` then. */
  readonly closed: boolean;
}

export interface IfDirective extends BlockDirectiveBase {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly elseIfs: readonly ElseIf[];
  readonly otherwise: Else | null;
}

export interface ElseIf extends NodeBase {
  readonly kind: 'elseif';
  readonly head: Span;
  readonly condition: Expression;
  readonly openTrailing: Span;
  readonly body: Block;
}

export interface Else extends NodeBase {
  readonly kind: 'else';
  readonly head: Span;
  readonly openTrailing: Span;
  readonly body: Block;
}

/**
 * `#foreach($x in $list) … #end`. Velocity accepts any arguments and fails only when it renders
 * fewer than three; so a missing one is no syntax error here.
 */
export interface ForeachDirective extends BlockDirectiveBase {
  readonly kind: 'foreach';
  /** All arguments in source order, the word `in` among them; the fields below are picked of it. */
  readonly args: readonly Expression[];
  /** The first argument where it is a reference, else missing. */
  readonly variable: Reference | Missing;
  /** The word `in`; empty where it is missing. */
  readonly inWord: Span;
  readonly collection: Expression;
  /** Arguments behind the collection, which Velocity takes and does not use. */
  readonly extra: readonly Expression[];
}

/** `#define($name) … #end` */
export interface DefineDirective extends BlockDirectiveBase {
  readonly kind: 'define';
  /** All arguments; an error is reported unless there is just one. */
  readonly args: readonly Expression[];
  /** The argument where it is a reference. Velocity defines the name behind a plain `$` only. */
  readonly variable: Reference | Missing;
}

/** `#macro(name $a $b) … #end`: the definition. */
export interface MacroDirective extends BlockDirectiveBase {
  readonly kind: 'macro';
  readonly name: Word | Missing;
  readonly parameters: readonly Expression[];
}

/** `#literal() … #end`: prints its body as it stands. */
export interface LiteralDirective extends BlockDirectiveBase {
  readonly kind: 'literal';
  /** Arguments, which should not be there: Velocity prints the first in place of the body. */
  readonly args: readonly Expression[];
  /** What it prints: the source of its body without comments. */
  readonly literal: string;
}

/** Directives of one line: `#stop`, `#break`, `#include(…)`, `#parse(…)`, `#evaluate(…)`. */
export interface LineDirective extends DirectiveBase {
  readonly kind: 'line-directive';
  readonly name: 'stop' | 'break' | 'include' | 'parse' | 'evaluate';
  /** The arguments; empty when there are no parentheses. */
  readonly args: readonly Expression[];
  /** From `(` to behind `)`; null without parentheses. */
  readonly parens: Span | null;
  /** Only of `#evaluate`: what it prints where the profile has none. */
  readonly literal?: string;
}

/**
 * `#name(…)`, or `#@name(…) … #end` with a body, of a name that is no directive: a macro's call,
 * or just text, which the tree cannot know. `#word` without parentheses is one too.
 */
export interface MacroCall extends DirectiveBase {
  readonly kind: 'macro-call';
  readonly name: string;
  readonly args: readonly Expression[];
  readonly parens: Span | null;
  /** What it prints when there is no macro of the name: its source, body and `#end` too. */
  readonly literal: string;
  /** The body of `#@name`; null for a call of one line. */
  readonly body: Block | null;
  readonly endMark: Span | null;
  readonly closed: boolean;
}

/** `#end`, `#else` or `#elseif(…)` without its `#if`; an error is reported. */
export interface Stray extends NodeBase {
  readonly kind: 'stray';
  readonly name: 'end' | 'else' | 'elseif';
}

export type Expression =
  | Reference
  | StringLiteral
  | NumberLiteral
  | BooleanLiteral
  | ListLiteral
  | MapLiteral
  | RangeLiteral
  | BinaryExpression
  | NotExpression
  | ParenthesizedExpression
  | Word
  | Missing;

export interface StringLiteral extends NodeBase {
  readonly kind: 'string';
  readonly quote: '"' | "'";
  /**
   * The text between the quotes, nothing interpolated: doubled quotes made single and, between
   * double quotes only, `\u0041` made the character.
   */
  readonly value: string;
  /**
   * For a double-quoted string that holds `$` or `#`: its inside as a template, whose rendering
   * is the string's value. Its spans are offsets of the *outer* text, exact through doubled
   * quotes and `\u0041`. Null where nothing is interpolated.
   */
  readonly template: Template | null;
  readonly closed: boolean;
}

export interface NumberLiteral extends NodeBase {
  readonly kind: 'number';
  /** `integer` covers what Java reads as Integer, Long or BigInteger. */
  readonly type: 'integer' | 'float';
  /** As written, with its sign. */
  readonly raw: string;
}

export interface BooleanLiteral extends NodeBase {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface ListLiteral extends NodeBase {
  readonly kind: 'list';
  readonly items: readonly Expression[];
  readonly closed: boolean;
}

export interface MapLiteral extends NodeBase {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly closed: boolean;
}

export interface MapEntry extends NodeBase {
  readonly kind: 'map-entry';
  readonly key: Expression;
  readonly value: Expression;
}

/** `[a..b]` */
export interface RangeLiteral extends NodeBase {
  readonly kind: 'range';
  readonly from: Expression;
  readonly to: Expression;
  readonly closed: boolean;
}

export type BinaryOperator =
  '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

/** Operators are named by their signs, however they were written (`eq` is `==`). */
export interface BinaryExpression extends NodeBase {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  /** The operator's own span. */
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
}

/** `!x`, `not x` */
export interface NotExpression extends NodeBase {
  readonly kind: 'not';
  readonly operand: Expression;
}

/** `( … )` in an expression. */
export interface ParenthesizedExpression extends NodeBase {
  readonly kind: 'parenthesized';
  readonly inner: Expression;
  readonly closed: boolean;
}

/**
 * A bare word: the name in `#macro(name)`, `in` in `#foreach`, an argument such as `null` in
 * `.put('k', null)`, which Velocity takes for a reference without a `$` and gives the value null.
 * A bare word with a path, as in `.put('k', a.b)`, is an inert reference.
 */
export interface Word extends NodeBase {
  readonly kind: 'word';
  readonly value: string;
  /** True where Velocity takes it for a reference without a `$`: behind a call, as in `$a.b()in`, and inside one. */
  readonly inert?: true;
}

/** Where an expression was expected and none stands; an empty span, and an error is reported. */
export interface Missing extends NodeBase {
  readonly kind: 'missing';
}

export type Node =
  Template | Block | Statement | Expression | Identifier | PathStep | ElseIf | Else | MapEntry;
