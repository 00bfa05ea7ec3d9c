"use client";

import { createContext, type ReactNode, useCallback, useContext } from "react";
import type { Language, Text } from "@/server/kernel/text";

const LanguageContext = createContext<Language>("id");

export function LanguageProvider({ language, children }: Readonly<{ language: Language; children: ReactNode }>) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useLanguage = (): Language => useContext(LanguageContext);

/** `const say = useText(); say(words.claimNow)` */
export function useText(): (text: Text) => string {
  const language = useLanguage();
  return useCallback((text: Text) => text[language], [language]);
}
