/**
 * Java 17's `compareToIgnoreCase`: unit by unit, and where two differ, by the characters that the
 * units are part of; but where one of the texts is Latin-1, Java looks at no characters. `fold` is Java's folding of a unit.
 */
export function compareIgnoringCase(
  text: string,
  other: string,
  fold: (text: string) => string,
): number {
  const folded = (code: number): number => {
    const char = String.fromCodePoint(code);
    const same = code > 0xffff ? char.toUpperCase().toLowerCase() : fold(char);
    return same.codePointAt(0) ?? code;
  };
  const isPlain = isLatin1(text) || isLatin1(other);
  let a = 0;
  let b = 0;
  for (; a < text.length && b < other.length; a++, b++) {
    const [one, two] = [text.charCodeAt(a), other.charCodeAt(b)];
    if (one === two || folded(one) === folded(two)) continue;
    const left = isPlain ? one : characterAt(text, a);
    const right = isPlain ? two : characterAt(other, b);
    const difference = folded(left) - folded(right);
    if (difference !== 0) return difference;
    if (isHigh(one) && left > 0xffff) a += 1;
    if (isHigh(two) && right > 0xffff) b += 1;
  }
  return text.length - other.length;
}

/** The code point that the unit is half of, or the unit itself. */
function characterAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit >= 0xdc00 && unit <= 0xdfff && index > 0 && isHigh(text.charCodeAt(index - 1))) {
    return text.codePointAt(index - 1) ?? unit;
  }
  return text.codePointAt(index) ?? unit;
}

function isLatin1(text: string): boolean {
  return /^[\0-\xff]*$/.test(text);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
