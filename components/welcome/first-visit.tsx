"use client";

import { Check } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { type Newcomer, welcomedCookie } from "@/components/welcome/newcomer";
import { words } from "@/components/welcome/words";

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

type FirstVisitProps = Readonly<{
  newcomer: Newcomer;
  /** The one screen it shows on. */
  home: string;
  children: ReactNode;
}>;

/** Explains the product to a newcomer on their first screen, in the page and not over it, until they say that they understand. */
export function FirstVisit({ newcomer, home, children }: FirstVisitProps) {
  const say = useText();
  const pathname = usePathname();
  const [understood, setUnderstood] = useState(false);
  if (understood || pathname !== home) return null;
  function understand() {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older Android browsers.
    document.cookie = `${welcomedCookie(newcomer)}=1; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
    setUnderstood(true);
  }
  return (
    <div className="mx-auto w-full max-w-7xl px-4 pt-5 md:px-8">
      <Section title={say(words.title)} hint={say(words.later)}>
        {children}
        <Button icon={Check} onClick={understand}>
          {say(words.understood)}
        </Button>
      </Section>
    </div>
  );
}
