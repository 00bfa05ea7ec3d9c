import type { Language } from "@/server/kernel/text";

const MARKS: Readonly<Record<Language, Readonly<{ decimal: string; group: string }>>> = {
  id: { decimal: ",", group: "." },
  en: { decimal: ".", group: "," },
};

/**
 * A number in the reader's tongue, rounded half away from zero to at most `decimals` (0–3) and without closing noughts:
 * `1.234,5` (id), `1,234.5` (en). Equal to Intl.NumberFormat (tested), whose first use costs a cheap phone over 100 ms.
 * @param value at most 1e15 from zero
 */
export function figure(value: number | bigint, language: Language, decimals = 0): string {
  const { decimal, group } = MARKS[language];
  // The exponent in the text moves the point exactly; a product would carry the error of binary fractions.
  const scaled = String(Math.round(Number(`${Math.abs(Number(value))}e${decimals}`))).padStart(decimals + 1, "0");
  const whole = scaled.slice(0, scaled.length - decimals);
  const fraction = scaled.slice(whole.length).replace(/0+$/, "");
  const sign = value < 0 && Number(scaled) > 0 ? "-" : "";
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction && decimal + fraction);
}
