import { ChefHat, ChevronRight, type LucideIcon, ShoppingBasket, Truck } from "lucide-react";
import { count, kilograms } from "@/components/format/numbers";
import { signInPath } from "@/components/identity/own-path";
import { NightsRing } from "@/components/impact/nights-ring";
import { words } from "@/components/impact/words";
import { sayIn } from "@/components/language/preferences";
import { AppLink } from "@/components/ui/app-link";
import type { ImpactView } from "@/server/impact/impact.contract";
import { fill, type Language } from "@/server/kernel/text";

type LandingProps = Readonly<{ impact: ImpactView; language: Language }>;

/** One sentence, one counter, three doors. */
export function Landing({ impact, language }: LandingProps) {
  const say = sayIn(language);
  return (
    <main
      id="main"
      className="mx-auto grid w-full max-w-7xl flex-1 content-center items-center gap-8 px-4 py-8 md:px-8 lg:grid-cols-2 lg:gap-16 lg:py-16"
    >
      <div className="flex flex-col gap-8 lg:order-1">
        <h1 className="max-w-xl text-2xl leading-tight md:text-3xl">{say(words.promise)}</h1>
        <div className="grid max-w-xl gap-3">
          <Door
            href={signInPath("provider")}
            icon={ChefHat}
            title={say(words.doorKitchen)}
            hint={say(words.doorKitchenHint)}
          />
          <Door
            href={signInPath("ngo")}
            icon={Truck}
            title={say(words.doorRecipient)}
            hint={say(words.doorRecipientHint)}
          />
          <Door
            href={signInPath("citizen")}
            icon={ShoppingBasket}
            title={say(words.doorBuyer)}
            hint={say(words.doorBuyerHint)}
          />
        </div>
      </div>
      <Counter impact={impact} language={language} />
    </main>
  );
}

function Counter({ impact, language }: LandingProps) {
  const say = sayIn(language);
  return (
    <div className="flex flex-col items-center gap-4 text-center lg:order-2">
      <div className="relative grid aspect-square w-full max-w-68 place-items-center lg:max-w-96">
        <NightsRing values={impact.byDay.map((day) => day.acceptedGrams)} />
        <p className="flex flex-col">
          <span className="text-3xl font-extrabold">{kilograms(impact.acceptedGrams, language)}</span>
          <span className="font-semibold">{say(words.counterUnit)}</span>
        </p>
      </div>
      <p className="max-w-sm text-sm text-ink-soft">
        {say(fill(words.counterHint, { meals: count(impact.meals, language) }))}{" "}
        <AppLink href="/dampak" className="font-semibold text-leaf-ink underline underline-offset-4">
          {say(words.howCounted)}
        </AppLink>
      </p>
    </div>
  );
}

function Door({ href, icon: Icon, title, hint }: { href: string; icon: LucideIcon; title: string; hint: string }) {
  return (
    <AppLink
      href={href}
      className="flex items-center gap-4 rounded-card border border-line-strong bg-surface p-4 transition-colors hover:border-leaf hover:bg-leaf-soft"
    >
      <span className="grid size-14 shrink-0 place-items-center rounded-full bg-leaf-soft text-leaf-ink">
        <Icon aria-hidden size={28} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-lg font-bold">{title}</span>
        <span className="block text-sm text-ink-soft">{hint}</span>
      </span>
      <ChevronRight aria-hidden size={22} className="shrink-0 text-ink-soft" />
    </AppLink>
  );
}
