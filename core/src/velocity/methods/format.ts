/** `String.format`, as `java.util.Formatter` writes it in the root locale. */
import { hashCode } from '../equality.ts';
import { className } from '../java-class.ts';
import { TemplateException, unsupported } from '../exceptions.ts';
import { LimitOverrun, maximalText, withinText } from '../limits.ts';
import { asNumber, toDouble } from '../number-conversions.ts';
import { toText } from '../to-text.ts';
import type { JavaNumber, Value } from '../values.ts';

/** `%[index$][flags][width][.precision]conversion`. */
const specifier = /%(?:(\d+)\$)?([-#+ 0,(<]*)(\d+)?(?:\.(\d+))?([tT]?[a-zA-Z%])/y;

interface Specifier {
  readonly source: string;
  readonly flags: string;
  readonly width: number;
  /** -1 where none is given. */
  readonly precision: number;
  readonly conversion: string;
}

/** Format a pattern. Throws as Java does for a bad pattern, a missing argument or one of a wrong kind. */
export function format(pattern: string, args: readonly Value[] | null): string {
  let result = '';
  let ordinary = 0;
  let previous = -1;
  let at = 0;
  for (;;) {
    const sign = pattern.indexOf('%', at);
    if (sign < 0) return withinText(result + pattern.slice(at));
    result = withinText(result + pattern.slice(at, sign));
    specifier.lastIndex = sign;
    const match = specifier.exec(pattern);
    if (match === null) throw unknownConversion(pattern.charAt(sign + 1) || '%');
    const [source, index, flags = '', width = '-1', precision = '-1', conversion = ''] = match;
    at = sign + source.length;
    const spec: Specifier = {
      source,
      flags,
      width: Number(width),
      precision: Number(precision),
      conversion,
    };
    if (spec.width > maximalText || spec.precision > maximalText)
      throw new LimitOverrun('a formatted text grows too long');
    if (conversion === 'n') {
      result += '\n';
      continue;
    }
    if (conversion === '%') {
      result += padded('%', spec);
      continue;
    }
    if (flags.includes('<')) {
      if (previous < 0)
        throw illegal('MissingFormatArgumentException', `Format specifier '${source}'`);
    } else {
      previous = index === undefined ? ordinary++ : Number(index) - 1;
    }
    const arg = args === null ? null : args[previous];
    if (arg === undefined)
      throw illegal('MissingFormatArgumentException', `Format specifier '${source}'`);
    result += formatOne(spec, arg);
  }
}

function illegal(name: string, message: string): TemplateException {
  return new TemplateException(`java.util.${name}`, message);
}

function unknownConversion(letter: string): TemplateException {
  return illegal('UnknownFormatConversionException', `Conversion = '${letter}'`);
}

function padded(text: string, { width, flags, source }: Specifier): string {
  if (flags.includes('-') && width < 0) throw illegal('MissingFormatWidthException', source);
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}

function formatOne(spec: Specifier, arg: Value): string {
  const lower = spec.conversion.toLowerCase();
  const text = converted(spec, lower, arg);
  return spec.conversion === lower ? text : text.toUpperCase();
}

function converted(spec: Specifier, conversion: string, arg: Value): string {
  const { precision } = spec;
  const cut = (text: string) => padded(precision < 0 ? text : text.slice(0, precision), spec);
  switch (conversion) {
    case 's':
      return cut(arg === null ? 'null' : toText(arg));
    case 'b':
      return cut(String(typeof arg === 'boolean' ? arg : arg !== null));
    case 'h':
      return cut(arg === null ? 'null' : (hashCode(arg) >>> 0).toString(16));
    case 'c':
      return padded(arg === null ? 'null' : charText(arg, spec), spec);
    case 'd':
    case 'x':
    case 'o':
      return whole(spec, conversion, arg);
    case 'f':
    case 'e':
    case 'g':
      return broken(spec, conversion, arg);
    case 'a':
      throw unsupported("the conversion '%a' of String.format is not supported");
    default:
      if (conversion.startsWith('t')) throw unsupported('dates cannot be formatted here');
      throw unknownConversion(spec.conversion);
  }
}

function wrongKind(spec: Specifier, arg: Value): TemplateException {
  return illegal('IllegalFormatConversionException', `${spec.conversion} != ${className(arg)}`);
}

function charText(arg: Value, spec: Specifier): string {
  if (arg !== null && typeof arg === 'object') {
    if (arg.type === 'Character') return arg.value;
    if (arg.type === 'Integer' && arg.value >= 0n && arg.value <= 0x10ffffn)
      return String.fromCodePoint(Number(arg.value));
  }
  throw wrongKind(spec, arg);
}

function whole(spec: Specifier, conversion: string, arg: Value): string {
  if (spec.precision >= 0) throw illegal('IllegalFormatPrecisionException', String(spec.precision));
  if (arg === null) return padded('null', spec);
  const number = asNumber(arg);
  if (number === null || typeof number.value !== 'bigint') throw wrongKind(spec, arg);
  if (conversion === 'd')
    return signed(spec, number.value < 0n, grouped(spec, number.value.toString().replace('-', '')));
  const radix = conversion === 'x' ? 16 : 8;
  const prefix = spec.flags.includes('#') ? (radix === 16 ? '0x' : '0') : '';
  if (number.type === 'BigInteger')
    return signed(spec, number.value < 0n, prefix + number.value.toString(radix).replace('-', ''));
  const digits = BigInt.asUintN(number.type === 'Long' ? 64 : 32, number.value).toString(radix);
  return spec.flags.includes('0')
    ? prefix + digits.padStart(spec.width - prefix.length, '0')
    : padded(prefix + digits, spec);
}

function grouped(spec: Specifier, digits: string): string {
  return spec.flags.includes(',') ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits;
}

/** Digits with their sign, filled with zeros or blanks. */
function signed(spec: Specifier, negative: boolean, digits: string): string {
  const { flags, width } = spec;
  const brackets = negative && flags.includes('(');
  const before = brackets
    ? '('
    : negative
      ? '-'
      : flags.includes('+')
        ? '+'
        : flags.includes(' ')
          ? ' '
          : '';
  const after = brackets ? ')' : '';
  const filled = flags.includes('0')
    ? digits.padStart(width - before.length - after.length, '0')
    : digits;
  return padded(before + filled + after, spec);
}

function broken(spec: Specifier, conversion: string, arg: Value): string {
  if (arg === null)
    return padded(spec.precision < 0 ? 'null' : 'null'.slice(0, spec.precision), spec);
  const number = asNumber(arg);
  if (number === null || typeof number.value === 'bigint') throw wrongKind(spec, arg);
  const value = toDouble(number);
  if (Number.isNaN(value)) return padded('NaN', spec);
  const negative = value < 0 || Object.is(value, -0);
  if (Math.abs(value) === Infinity)
    return signed({ ...spec, flags: spec.flags.replace('0', '') }, negative, 'Infinity');
  const precision = spec.precision < 0 ? 6 : spec.precision;
  if (conversion === 'g')
    throw unsupported("the conversion '%g' of String.format is not supported");
  const digits =
    conversion === 'f' ? fixed(number, precision) : exponential(Math.abs(value), precision);
  const [integer = '', ...rest] = digits.split('.');
  return signed(spec, negative, [grouped(spec, integer), ...rest].join('.'));
}

/** Rounded half up from the number's own decimal digits, as Java rounds. */
function fixed(number: JavaNumber, precision: number): string {
  const [mantissa = '0', exponent = '0'] =
    number.type === 'BigDecimal'
      ? [number.value]
      : Math.abs(toDouble(number)).toExponential().split('e');
  const [integer = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = BigInt(integer + fraction);
  const shift = precision + Number(exponent) - fraction.length;
  const scaled =
    shift >= 0
      ? digits * 10n ** BigInt(shift)
      : (digits * 2n + 10n ** BigInt(-shift)) / (2n * 10n ** BigInt(-shift));
  const text = scaled.toString().padStart(precision + 1, '0');
  return precision === 0 ? text : `${text.slice(0, -precision)}.${text.slice(-precision)}`;
}

/** Rounded half up from the number's own decimal digits, like `fixed`. */
function exponential(value: number, precision: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  let power = Number(exponent);
  let rounded = digits.padEnd(precision + 1, '0');
  if (digits.length > precision + 1) {
    const up = digits.charAt(precision + 1) >= '5' ? 1n : 0n;
    rounded = (BigInt(digits.slice(0, precision + 1)) + up).toString();
    if (rounded.length > precision + 1) {
      rounded = rounded.slice(0, -1);
      power++;
    }
  }
  const text = precision === 0 ? rounded : `${rounded.charAt(0)}.${rounded.slice(1)}`;
  return `${text}e${power < 0 ? '-' : '+'}${Math.abs(power).toString().padStart(2, '0')}`;
}
