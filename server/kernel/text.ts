export const LANGUAGES = ["id", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whose numbers and dates Intl writes. */
export const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

/** A sentence in both tongues; leaving one out does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** Fills `{name}` holes in both tongues. */
export function fill(text: Text, values: Readonly<Record<string, string | number>>): Text {
  const put = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
  return { id: put(text.id), en: put(text.en) };
}
