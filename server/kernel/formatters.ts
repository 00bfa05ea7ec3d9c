import { type Language, LOCALES } from "@/server/kernel/text";

type Make<Options, Formatter> = (locale: string, options: Options | undefined) => Formatter;

/** Formatters are dear to make and cheap to use: one of each kind and language. */
function madeOnce<Options, Formatter>(make: Make<Options, Formatter>) {
  const made = new Map<string, Formatter>();
  return (language: Language, options?: Options): Formatter => {
    const key = options ? language + JSON.stringify(options) : language;
    const formatter = made.get(key) ?? make(LOCALES[language], options);
    made.set(key, formatter);
    return formatter;
  };
}

/** Intl's formatter of numbers for a language. */
export const numberFormat = madeOnce<Intl.NumberFormatOptions, Intl.NumberFormat>(
  (locale, options) => new Intl.NumberFormat(locale, options),
);

/** Intl's formatter of dates for a language; the options name the zone. */
export const dateFormat = madeOnce<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
  (locale, options) => new Intl.DateTimeFormat(locale, options),
);
