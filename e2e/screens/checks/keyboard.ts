import type { Page } from "@playwright/test";

const MOST_PRESSES = 90;
const PRESSES_AT_ONCE = 12;
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

/** From now on each stop says that the focus came, and whether an eye finds it: an outline on it or around it. */
const watchFocus = (page: Page) =>
  page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const isDrawn = (element: Element) =>
      [element, element.closest("label"), element.parentElement].some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      });
    const stopOf = (element: Element) =>
      element instanceof HTMLInputElement && element.type === "radio"
        ? document.querySelector(`input[name="${CSS.escape(element.name)}"][data-stop]`)
        : element;
    const look = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      // The button inside a date field draws its own ring, so having seen the field's once is enough.
      const stop = stopOf(target);
      if (stop?.getAttribute("data-met") !== "seen")
        stop?.setAttribute("data-met", isDrawn(target) ? "seen" : "unseen");
    };
    document.addEventListener("focusin", look);
  });

const met = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[data-stop][data-met]")].map((stop) => ({
      index: Number(stop.getAttribute("data-stop")),
      seen: stop.getAttribute("data-met") === "seen",
    })),
  );

/** What the Tab key does not reach on its way through the page, and where its focus cannot be seen. */
export async function keyboardFindings(page: Page): Promise<string[]> {
  const stops = await numberStops(page);
  await watchFocus(page);
  const most = Math.min(MOST_PRESSES, stops.length + 10);
  let reached = await met(page);
  for (let pressed = 0; pressed < most && reached.length < stops.length; pressed += PRESSES_AT_ONCE) {
    for (let press = 0; press < PRESSES_AT_ONCE; press += 1) await page.keyboard.press("Tab");
    reached = await met(page);
  }
  const seen = new Map(reached.map(({ index, seen }) => [index, seen]));
  const unreached = stops.length > MOST_PRESSES ? [] : stops.filter((_, index) => !seen.has(index));
  const unseen = stops.filter((_, index) => seen.get(index) === false);
  return [
    ...unreached.map((stop) => `Tab does not reach ${stop}`),
    ...unseen.map((stop) => `focus cannot be seen on ${stop}`),
  ];
}
