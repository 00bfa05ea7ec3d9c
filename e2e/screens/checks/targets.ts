import type { Page } from "@playwright/test";

/** What a thumb would have to aim at: controls smaller than 48 px, links inside a sentence left aside (WCAG 2.5.8). */
export async function targetFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 47.5;
    const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab]";
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest("[inert]");
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === "inline" &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
      );
    /** The box a thumb meets: a control's own or that of the label it sits in. */
    const boxes = (element: Element) =>
      [element, element.closest("label"), ...("labels" in element ? [...(element.labels as NodeListOf<Element>)] : [])]
        .filter((one) => one !== null)
        .map((one) => one.getBoundingClientRect());
    const isSkipLink = (element: Element) => element.matches("a.sr-only");
    return [...document.querySelectorAll(CONTROLS)]
      .filter((element) => isShown(element) && !isInSentence(element) && !isSkipLink(element))
      .filter((element) => !boxes(element).some(({ width, height }) => width >= LEAST && height >= LEAST))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
        return `${element.tagName.toLowerCase()} "${name}" is ${Math.round(width)} × ${Math.round(height)} px`;
      });
  });
}
