import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/language/language-switch";
import { Kawung } from "@/components/ui/kawung";
import { Wordmark } from "@/components/ui/wordmark";

type FrontDoorProps = Readonly<{ title: string; lead: string; children: ReactNode }>;

/** The frame of the pages before signing in: brand, kawung, one thing to do. */
export function FrontDoor({ title, lead, children }: FrontDoorProps) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <aside className="relative overflow-hidden border-line bg-leaf-soft px-4 py-6 max-lg:border-b md:px-8 lg:sticky lg:top-0 lg:h-dvh lg:border-r lg:py-10">
        <Kawung className="absolute inset-0" />
        <div className="relative flex h-full flex-col justify-between gap-6">
          <div className="flex items-center justify-between gap-4">
            <Wordmark />
            <LanguageSwitch />
          </div>
          <p className="w-fit max-w-md rounded-card bg-leaf-soft p-3 text-xl leading-snug font-bold lg:text-2xl">
            {lead}
          </p>
        </div>
      </aside>
      <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-6 md:px-8 lg:py-12">
        <h1 className="text-2xl">{title}</h1>
        {children}
      </main>
    </div>
  );
}
