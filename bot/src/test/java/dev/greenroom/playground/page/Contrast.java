package dev.greenroom.playground.page;

/** What is too faint on a page, by the formula of WCAG 2.2 for contrast, in the page itself. */
final class Contrast {
  /** Lists every visible text of less than 4.5 to 1; what is switched off is exempt. */
  static final String SCRIPT =
      """
      const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
      const light = (colour) => rgb(colour).slice(0, 3)
        .map((part) => part / 255)
        .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
      const behind = (element) => {
        const colour = getComputedStyle(element).backgroundColor;
        return (rgb(colour)[3] ?? 1) > 0 || !element.parentElement
          ? colour : behind(element.parentElement);
      };
      const ratio = (element) => {
        const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      };
      const speaks = (element) => element.checkVisibility() && !element.disabled
        && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      return [...document.body.querySelectorAll('*')]
        .filter((element) => speaks(element) && ratio(element) < 4.5)
        .map((element) => `${element.textContent}: ${ratio(element).toFixed(2)}`);
      """;

  private Contrast() {}
}
