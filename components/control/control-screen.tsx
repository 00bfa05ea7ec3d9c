"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { LimitRow } from "@/components/control/limit-row";
import { SwitchRow } from "@/components/control/switch-row";
import { controlWords as words } from "@/components/control/words";
import { FieldScope } from "@/components/form/field-scope";
import { useText } from "@/components/language/language-provider";
import { Section } from "@/components/ui/section";
import type { ControlsView } from "@/server/control/control.contract";

const LIST = "divide-y divide-line rounded-card border border-line bg-surface";

/** What is switched on, and how much each role may ask. */
export function ControlScreen({ first }: Readonly<{ first: ControlsView }>) {
  const say = useText();
  const { data } = useQuery({ ...useApi().control.all.queryOptions(), initialData: first });
  return (
    <>
      <Section title={say(words.switches)}>
        <ul className={LIST}>
          {data.switches.map((one) => (
            <FieldScope key={one.name} value={one.name}>
              <SwitchRow one={one} />
            </FieldScope>
          ))}
        </ul>
      </Section>
      <Section title={say(words.limits)} hint={say(words.limitsHint)}>
        <ul className={LIST}>
          {data.limits.map((limit) => (
            <FieldScope key={limit.role} value={limit.role}>
              <LimitRow limit={limit} />
            </FieldScope>
          ))}
        </ul>
      </Section>
    </>
  );
}
