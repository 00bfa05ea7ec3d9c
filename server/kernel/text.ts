export const LANGUAGES = ["id", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whose numbers and dates Intl writes. */
export const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

/** A sentence in both tongues; leaving one out does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** Fills `{name}` holes in both tongues; a value in both tongues goes to each its own. */
export function fill(text: Text, values: Readonly<Record<string, string | number | Text>>): Text {
  const put = (language: Language) =>
    text[language].replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name] ?? hole;
      return String(typeof value === "object" ? value[language] : value);
    });
  return { id: put("id"), en: put("en") };
}
