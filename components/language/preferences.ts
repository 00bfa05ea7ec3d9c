import { LANGUAGES, type Language, type Text } from "@/server/kernel/text";

export const LANGUAGE_COOKIE = "language";
export const THEME_COOKIE = "theme";

/** Indonesian unless the cookie names another language of the house. */
export const languageFrom = (cookie: string | undefined): Language =>
  LANGUAGES.find((language) => language === cookie) ?? "id";

/** For server components, which have no context: `const say = sayIn(await readLanguage())`. */
export const sayIn =
  (language: Language) =>
  (text: Text): string =>
    text[language];
