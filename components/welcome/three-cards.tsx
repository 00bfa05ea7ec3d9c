import { sayIn } from "@/components/language/preferences";
import type { Newcomer } from "@/components/welcome/newcomer";
import { steps } from "@/components/welcome/words";
import type { Language } from "@/server/kernel/text";

/** How the product works for one kind of newcomer; all three steps in sight at once. */
export function ThreeCards({ newcomer, language }: Readonly<{ newcomer: Newcomer; language: Language }>) {
  const say = sayIn(language);
  return (
    <ol className="grid gap-3 md:grid-cols-3">
      {steps[newcomer].map(({ title, body }, index) => (
        <li key={title.id} className="flex gap-3 rounded-card border border-line bg-surface p-4">
          <span
            aria-hidden
            className="grid size-8 shrink-0 place-items-center rounded-full bg-leaf-soft font-bold text-leaf-ink"
          >
            {index + 1}
          </span>
          <div className="min-w-0">
            <h3 className="text-base">{say(title)}</h3>
            <p className="text-sm text-ink-soft">{say(body)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
