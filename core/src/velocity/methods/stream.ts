/** `java.util.stream`: what a template can do with a stream, which is to count and to sum. */
import { TemplateException, unsupported } from '../exceptions.ts';
import type { HostObject, JavaNumber, Value } from '../values.ts';

/** The streams of `stream()`, `lines()`, `chars()` and `codePoints()`. */
export class JavaStream implements HostObject {
  readonly type = 'Host';
  readonly className: string;
  private readonly items: readonly Value[];
  private readonly parallel: boolean;
  private used = false;

  /** `kind` is `Int` for a stream of ints, which can be summed. */
  constructor(items: readonly Value[], parallel = false, kind: 'Reference' | 'Int' = 'Reference') {
    this.items = items;
    this.parallel = parallel;
    this.className = `java.util.stream.${kind}Pipeline$Head`;
  }

  property(name: string): Value | undefined {
    return /^[pP]arallel$/.test(name) ? this.parallel : undefined;
  }

  call(name: string, args: readonly Value[]): Value | undefined {
    if (args.length > 0) {
      if (argumentMethods.test(name)) throw notSupported(name);
      return undefined;
    }
    if (name === 'isParallel') return this.parallel;
    if (name === 'count') return { type: 'Long', value: BigInt(this.use().length) };
    if (name === 'sum' && this.className.includes('Int')) {
      return { type: 'Integer', value: BigInt.asIntN(32, sumOf(this.use())) };
    }
    if (plainMethods.test(name)) throw notSupported(name);
    return undefined;
  }

  toText(): string {
    return `${this.className}@0`;
  }

  /** The items; Java lets a stream be used once. */
  private use(): readonly Value[] {
    if (this.used)
      throw new TemplateException(
        'java.lang.IllegalStateException',
        'stream has already been operated upon or closed',
      );
    this.used = true;
    return this.items;
  }
}

function sumOf(items: readonly Value[]): bigint {
  return items.reduce((sum, item) => sum + BigInt((item as JavaNumber).value), 0n);
}

const plainMethods =
  /^(?:asDoubleStream|asLongStream|average|boxed|close|distinct|findAny|findFirst|iterator|max|min|parallel|sequential|sorted|spliterator|summaryStatistics|toArray|toList|unordered)$/;
const argumentMethods =
  /^(?:allMatch|anyMatch|collect|concat|dropWhile|filter|flatMap\w*|forEach|forEachOrdered|generate|iterate|limit|map\w*|max|min|noneMatch|of|ofNullable|onClose|peek|range|rangeClosed|reduce|skip|sorted|takeWhile|toArray)$/;

function notSupported(name: string): TemplateException {
  return unsupported(`the method '${name}' of a stream is not supported`);
}
