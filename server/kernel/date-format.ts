import { type Language, LOCALES } from "@/server/kernel/text";

const made = new Map<string, Intl.DateTimeFormat>();

/** Intl's formatter of dates for a language, made once of each kind, since making one is dear; the options name the zone. */
export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const formatter = made.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  made.set(key, formatter);
  return formatter;
}
