"use client";

import { lostWords } from "@/components/api/lost-words";
import { useText } from "@/components/language/language-provider";

/** Every page carries it and few show it, so it is drawn without icons, ornaments or parts. */
export default function PageFault({ reset }: Readonly<{ reset: () => void }>) {
  const say = useText();
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-1 flex-col justify-center px-4 py-8">
      <title>{say(lostWords.fault)}</title>
      <div className="flex flex-col items-center gap-3 rounded-card border border-line border-t-4 border-t-turmeric bg-surface px-6 py-8 text-center">
        <h1 className="text-xl">{say(lostWords.fault)}</h1>
        <p className="max-w-sm text-ink-soft">{say(lostWords.faultHint)}</p>
        <button
          type="button"
          onClick={reset}
          className="mt-2 min-h-12 cursor-pointer rounded-control bg-leaf px-5 font-semibold text-on-leaf hover:bg-leaf-deep"
        >
          {say(lostWords.again)}
        </button>
        <a
          href="/"
          className="inline-flex min-h-12 items-center font-semibold text-leaf-ink underline underline-offset-4"
        >
          {say(lostWords.home)}
        </a>
      </div>
    </main>
  );
}
