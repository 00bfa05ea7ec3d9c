"use client";

import { lostWords } from "@/components/api/lost-words";
import "@/app/globals.css";

/** When even the frame is gone, so is the reader's language: both stand here. */
export default function FrameFault({ reset }: Readonly<{ reset: () => void }>) {
  return (
    <html lang="id">
      <body className="flex min-h-dvh items-center justify-center p-4">
        <title>{lostWords.fault.id}</title>
        <main className="flex w-full max-w-md flex-col items-center gap-3 rounded-card border border-line border-t-4 border-t-turmeric bg-surface px-6 py-8 text-center">
          <h1 className="text-xl">{lostWords.fault.id}</h1>
          <p className="text-ink-soft">{lostWords.faultHint.id}</p>
          <p lang="en" className="text-ink-soft">
            {lostWords.fault.en}. {lostWords.faultHint.en}
          </p>
          <button
            type="button"
            onClick={reset}
            className="mt-2 min-h-12 cursor-pointer rounded-control bg-leaf px-5 font-semibold text-on-leaf hover:bg-leaf-deep"
          >
            {lostWords.again.id} · <span lang="en">{lostWords.again.en}</span>
          </button>
        </main>
      </body>
    </html>
  );
}
