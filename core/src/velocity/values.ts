/**
 * The values a template works with: Java's, so that they print, compare and compute as Java's do.
 * JavaScript strings, booleans and null stand for Java's; all else is one of the classes below,
 * told apart by `type`. No JavaScript object of the host ever becomes a value: a template sees
 * only what these classes and `methods/` answer.
 */

export type Value =
  | null
  | string
  | boolean
  | JavaNumber
  | JavaChar
  | JavaList
  | JavaMap
  | JavaSet
  | JavaEntry
  | HostObject
  | DefinedBlock;

export type NumberType =
  'Byte' | 'Short' | 'Integer' | 'Long' | 'BigInteger' | 'Float' | 'Double' | 'BigDecimal';

/**
 * A Java number. Whole numbers hold a bigint, Float and Double a number; a BigDecimal holds its
 * text form, since its scale prints (`1.50` stays `1.50`). An Integer that `javaInteger` made has
 * its value as a JavaScript number too, in `int`: that is what nearly all of a template's sums need.
 */
export type JavaNumber =
  | { readonly type: 'Byte' | 'Short' | 'Long' | 'BigInteger'; readonly value: bigint }
  | { readonly type: 'Integer'; readonly value: bigint; readonly int?: number }
  | { readonly type: 'Float' | 'Double'; readonly value: number }
  | { readonly type: 'BigDecimal'; readonly value: string };

/** A Java char, as `charAt` gives it. */
export interface JavaChar {
  readonly type: 'Character';
  readonly value: string;
}

/**
 * A Java list or array. `origin` decides how it prints and what may be done with it:
 * `ArrayList` prints `[a, b]`; `JSONArray` (read from JSON) prints as JSON text; `array` is a Java
 * array (`split`), which Velocity wraps as a list of fixed size; `range` is `[1..3]`.
 */
export interface JavaList {
  readonly type: 'List';
  readonly origin: 'ArrayList' | 'JSONArray' | 'array' | 'range' | 'values' | 'subList';
  readonly items: Value[];
  /** Of an `array`: what its elements are; Java's Object where missing. */
  readonly elementType?: 'Object' | 'String' | 'char' | 'byte';
  /** Of `values`: the map whose values they are. */
  readonly map?: JavaMap;
  /** Of a `subList`: the list it is a window of. `items` is then a copy, made at each reading. */
  readonly window?: ListWindow;
  /** How often its size was changed (Java's `modCount`); its iterators end when that moves on. */
  changes?: number;
}

/** Where a sub-list lies in its parent; `length` follows what is added and removed through it. */
export interface ListWindow {
  readonly parent: JavaList;
  readonly from: number;
  length: number;
  /** The changes of the list below that the window knows of; others end its use. */
  changes: number;
}

/**
 * A Java map. `order` is the iteration order: `linked` keeps insertion, `hash` is that of
 * java.util.HashMap. `prints` is `java` for `{a=1}` and `nothing` for `$context` and its inner
 * maps, which AWS prints as the empty string (aws-recorded: context-requestoverride-prints-empty).
 */
export interface JavaMap {
  readonly type: 'Map';
  readonly order: 'linked' | 'hash';
  readonly prints: 'java' | 'nothing';
  /** Keys are Java values; strings key by content. The owner of this folder keeps the access. */
  readonly entries: MapEntries;
  /** True where writing throws in Java. */
  readonly readOnly: boolean;
}

/** A key with its value, which changes when the map gets another; it outlives its removal. */
export type MapNode = [key: Value, value: Value];

/** The inside of a `JavaMap`: a map by Java's `equals` and `hashCode`. */
export interface MapEntries {
  readonly size: number;
  /** How often a key came or went (Java's `modCount`). */
  readonly changes: number;
  has(key: Value): boolean;
  get(key: Value): Value | undefined;
  /** Returns the old value, or undefined where there was none. */
  set(key: Value, value: Value): Value | undefined;
  delete(key: Value): Value | undefined;
  clear(): void;
  /** In insertion order; `iteration-order.ts` sorts for `hash`. */
  entries(): Iterable<MapNode>;
  /** Buckets of the hash table that Java would have by now: a power of two, never shrinking. */
  readonly capacity?: number;
}

/** What `keySet()` and `entrySet()` give: a window on a map, which follows its changes. */
export interface JavaSet {
  readonly type: 'Set';
  /** A copy, made at each reading. */
  readonly items: Value[];
  readonly window: { readonly map: JavaMap; readonly part: 'keys' | 'entries' };
}

/** A `Map.Entry`: the node itself, which keeps its value when the key is removed from the map. */
export interface JavaEntry {
  readonly type: 'Entry';
  readonly node: MapNode;
  readonly map: JavaMap;
}

/**
 * An object that the gateway binds (`$input`, `$util`, `$foreach`): it answers properties and
 * method calls by name and shows nothing else of the host.
 */
export interface HostObject {
  readonly type: 'Host';
  /** The Java class name, for messages. */
  readonly className: string;
  /** The map that it is to Java, where it is one: `$foreach`. */
  readonly map?: JavaMap;
  /** A property's value; undefined where there is none. */
  property(name: string): Value | undefined;
  /**
   * A method's result; undefined where there is no such method with so many arguments. May throw
   * a `TemplateException` (`exceptions.ts`) where Java would throw.
   */
  call(name: string, args: readonly Value[]): Value | undefined;
  /** What it prints. */
  toText(): string;
}

/** What `#define` stores: rendered anew at each use. */
export interface DefinedBlock {
  readonly type: 'Block';
  /** Renders it; given by the evaluator. Null where the block stands in itself too often. */
  text(): string | null;
}

/** Makes its bigint when that is asked for, which is seldom: to make one takes longer than to add. */
class JavaInteger {
  readonly type = 'Integer';
  readonly int: number;

  constructor(int: number) {
    this.int = int;
  }

  get value(): bigint {
    return BigInt(this.int);
  }
}

const smallIntegers: readonly JavaNumber[] = Array.from(
  { length: 1280 },
  (_, index) => new JavaInteger(index - 256),
);

/** A Java Integer; `number` must be whole and fit 32 bits, which is up to the caller. */
export function javaInteger(number: number): JavaNumber {
  return smallIntegers[number + 256] ?? new JavaInteger(number);
}

/** A Java Double. */
export function javaDouble(number: number): JavaNumber {
  return { type: 'Double', value: number };
}

/** The smallest of Integer, Long and BigInteger that holds the number, as Java's readers choose. */
export function wholeNumber(number: bigint): JavaNumber {
  if (BigInt.asIntN(32, number) === number) return javaInteger(Number(number));
  return { type: BigInt.asIntN(64, number) === number ? 'Long' : 'BigInteger', value: number };
}

/** A list of the given origin over `items`, which it keeps and may change. */
export function javaList(items: Value[], origin: JavaList['origin'] = 'ArrayList'): JavaList {
  return { type: 'List', origin, items };
}

/** A Java array, as `split` and `toCharArray` give it. */
export function javaArray(
  items: Value[],
  elementType: NonNullable<JavaList['elementType']>,
): JavaList {
  return { type: 'List', origin: 'array', items, elementType };
}
