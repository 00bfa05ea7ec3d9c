import { cookies } from "next/headers";
import { LANGUAGE_COOKIE, languageFrom, THEME_COOKIE } from "@/components/language/preferences";
import type { Language } from "@/server/kernel/text";

export async function readLanguage(): Promise<Language> {
  return languageFrom((await cookies()).get(LANGUAGE_COOKIE)?.value);
}

/** Undefined leaves the choice to the device. */
export async function readTheme(): Promise<"light" | "dark" | undefined> {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return theme === "light" || theme === "dark" ? theme : undefined;
}
