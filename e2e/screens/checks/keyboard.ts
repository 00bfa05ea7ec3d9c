import type { Page } from "@playwright/test";

const MOST_PRESSES = 90;
const FORM_CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']";

/** Numbers what the Tab key should reach: everything to press or type in, of a group of radios only one. */
async function numberStops(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    const groups = new Set<string>();
    const isStop = (element: Element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert]")) return false;
      if (element.matches("[disabled], [tabindex='-1'], [type=hidden]")) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      const radios = [...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(element.name)}"]`)];
      if (radios.some((radio) => radio.checked) ? !element.checked : groups.has(element.name)) return false;
      groups.add(element.name);
      return true;
    };
    const stops = [...document.querySelectorAll(controls)].filter(isStop);
    stops.forEach((stop, index) => {
      stop.setAttribute("data-stop", String(index));
    });
    return stops.map((stop) => {
      const name = stop.getAttribute("aria-label") || stop.textContent || stop.getAttribute("name") || "";
      return `${stop.tagName.toLowerCase()} "${name.trim().slice(0, 40)}"`;
    });
  }, FORM_CONTROLS);
}

/** Which stop has the focus, and whether an eye finds it there: an outline on it or on the label around it. */
const whereFocusIs = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const drawn = [element, element.closest("label"), element.parentElement].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    const group = element instanceof HTMLInputElement && element.type === "radio" ? element.name : null;
    const stop =
      group === null
        ? element.getAttribute("data-stop")
        : document.querySelector(`input[name="${CSS.escape(group)}"][data-stop]`)?.getAttribute("data-stop");
    return { stop: stop ?? null, drawn };
  });

/** What the Tab key does not reach on its way through the page, and where its focus cannot be seen. */
export async function keyboardFindings(page: Page): Promise<string[]> {
  const stops = await numberStops(page);
  const left = new Set(stops.map((_, index) => index));
  const drawn = new Set<number>();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let press = 0; press < Math.min(MOST_PRESSES, stops.length + 10) && left.size > 0; press += 1) {
    await page.keyboard.press("Tab");
    const focus = await whereFocusIs(page);
    if (!focus?.stop) continue;
    left.delete(Number(focus.stop));
    // The button inside a date field draws its own ring, so having seen the field's once is enough.
    if (focus.drawn) drawn.add(Number(focus.stop));
  }
  const unreached = stops.length > MOST_PRESSES ? [] : [...left].map((index) => `Tab does not reach ${stops[index]}`);
  const unseen = stops.filter((_, index) => !left.has(index) && !drawn.has(index));
  return [...unreached, ...unseen.map((stop) => `focus cannot be seen on ${stop}`)];
}
