"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useLanguage, useText } from "@/components/language/language-provider";
import { LANGUAGE_COOKIE } from "@/components/language/preferences";
import { LANGUAGE_NAMES, words } from "@/components/language/words";
import { classes } from "@/components/ui/classes";
import { LANGUAGES, type Language } from "@/server/kernel/text";

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

export function LanguageSwitch() {
  const current = useLanguage();
  const say = useText();
  const router = useRouter();
  const [pending, start] = useTransition();

  function choose(language: Language) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older Android browsers.
    document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
    start(() => router.refresh());
  }

  return (
    <fieldset className="flex items-center" aria-busy={pending}>
      <legend className="sr-only">{say(words.chooseLanguage)}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={LANGUAGE_NAMES[language].long}
          aria-pressed={language === current}
          onClick={() => choose(language)}
          className={classes(
            "grid size-12 cursor-pointer place-items-center rounded-control text-sm",
            language === current
              ? "font-bold text-ink underline decoration-leaf decoration-2 underline-offset-8"
              : "font-medium text-ink-soft hover:text-ink",
          )}
        >
          <span>
            {LANGUAGE_NAMES[language].short}
            <span className="sr-only"> · {LANGUAGE_NAMES[language].long}</span>
          </span>
        </button>
      ))}
    </fieldset>
  );
}
