import { ChefHat, HeartHandshake, type LucideIcon, MoonStar } from "lucide-react";
import { sayIn } from "@/components/language/preferences";
import { type Part, partOf, SCENES, type Scene } from "@/components/story/story";
import { partWords, sceneWords, words } from "@/components/story/words";
import { classes } from "@/components/ui/classes";
import { Section } from "@/components/ui/section";
import type { Language } from "@/server/kernel/text";

const ICONS: Readonly<Record<Part, LucideIcon>> = { kitchen: ChefHat, recipient: HeartHandshake, admin: MoonStar };

/** What will happen, scene by scene, and where one stands. */
export function SceneList({ current, language }: Readonly<{ current: Scene | null; language: Language }>) {
  const say = sayIn(language);
  return (
    <Section title={say(words.scenes)}>
      <ol className="grid gap-3 md:grid-cols-2 lg:grid-cols-3">
        {SCENES.map((scene, index) => {
          const Icon = ICONS[partOf(scene)];
          return (
            <li
              key={scene}
              aria-current={scene === current ? "step" : undefined}
              className={classes(
                "flex gap-4 rounded-card border bg-surface p-4",
                scene === current ? "border-leaf ring-1 ring-leaf" : "border-line",
              )}
            >
              <span className="grid size-12 shrink-0 place-items-center rounded-full bg-leaf-soft text-leaf-ink">
                <Icon aria-hidden size={24} />
              </span>
              <div className="min-w-0">
                <p className="text-sm font-semibold text-ink-soft">
                  {index + 1} · {say(partWords[partOf(scene)])}
                </p>
                <h3 className="text-lg">{say(sceneWords[scene].title)}</h3>
                <p className="text-ink-soft">{say(sceneWords[scene].hint)}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
