/** What of a look can be told by measure: nothing is cut off, all text stands out, and the focus is seen. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What reaches beyond the page at its right, by what it says; empty where nothing does. */
export function cutOff(panel: FrameLocator): Promise<string[]> {
  return panel.locator('body').evaluate((body) => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== body &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const beyond = [...body.querySelectorAll('*')].filter((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      return own > 1 && right > width + 0.5 && !scrolls(element.parentElement);
    });
    // A button shows all that it says.
    const squeezed = [...body.querySelectorAll('button, summary, legend, label')].filter(
      (element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1,
    );
    return [...beyond, ...squeezed].map(
      (element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 60)}`,
    );
  });
}

/** Texts whose colour is too close to that behind them: a ratio below 4.5 (WCAG 2, level AA). */
export function tooFaint(panel: FrameLocator): Promise<string[]> {
  return panel.locator('body').evaluate((body) => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const colourOf = (text: string): Colour => {
      const numbers = (text.match(/[\d.]+/g) ?? []).map(Number);
      const scale = text.startsWith('color(') ? 255 : 1;
      const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
      return [red * scale, green * scale, blue * scale, alpha];
    };
    const over = (front: Colour, back: Colour): Colour => {
      const mix = (index: 0 | 1 | 2): number =>
        front[index] * front[3] + back[index] * (1 - front[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const behind = (element: Element | null): Colour =>
      element === null
        ? [255, 255, 255, 1]
        : over(colourOf(getComputedStyle(element).backgroundColor), behind(element.parentElement));
    const light = (colour: Colour): number => {
      const [red, green, blue] = colour.slice(0, 3).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || !element.checkVisibility()) continue;
      if (element.closest('option, script, [aria-disabled="true"], .stale') !== null) continue;
      const back = behind(element);
      const [one, other] = [light(over(colourOf(getComputedStyle(element).color), back)), light(back)]; // prettier-ignore
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (ratio < 4.5) found.add(`${ratio.toFixed(2)} ${element.className}: ${text.slice(0, 40)}`);
    }
    return [...found];
  });
}

/** Presses Tab until what has the focus is called so; every stop on the way must be seen. */
export async function tabTo(page: Page, panel: FrameLocator, name: RegExp): Promise<Locator> {
  const passed: string[] = [];
  for (let stops = 0; stops < 120; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await panel.locator('body').evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth, borderTopColor } = getComputedStyle(element);
      const focus = getComputedStyle(document.body).getPropertyValue('--vscode-focusBorder');
      const label =
        element.getAttribute('aria-label') ?? element.textContent.replace(/\s+/g, ' ').trim();
      const isSeen =
        (outlineStyle !== 'none' && outlineWidth !== '0px') || borderTopColor === focus;
      return { label, isSeen };
    });
    if (stop === null) continue;
    if (!stop.isSeen) throw new Error(`The focus is not seen at "${stop.label}".`);
    if (name.test(stop.label)) return panel.locator(':focus');
    passed.push(stop.label);
  }
  throw new Error(`Tab does not come to ${String(name)}; it came to ${passed.join(', ')}.`);
}
