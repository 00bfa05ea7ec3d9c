"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ChefHat, Plus } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { HalalChips } from "@/components/menu/food-chips";
import { startWords as words } from "@/components/menu/start-words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { HalalState } from "@/server/kernel/food";
import { KITCHENS, type Kitchen } from "@/server/menu/menu.rules";
import { kitchenText } from "@/server/menu/menu.text";

/** A new outlet's first minute: two questions, and the tiles are there. */
export function MenuStart() {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [kitchen, setKitchen] = useState<Kitchen | null>(null);
  const [halal, setHalal] = useState<HalalState | null>(null);
  const start = useMutation(
    api.menu.start.mutationOptions({
      onSuccess: (menu) => cache.setQueryData(api.menu.list.queryKey(), menu),
    }),
  );
  const reason = kitchen ? (halal ? null : words.halalFirst) : words.kitchenFirst;
  return (
    <Section title={say(words.startTitle)} hint={say(words.startHint)}>
      <Card>
        <Form
          onSubmit={() => kitchen && halal && start.mutate({ kitchen, halal })}
          pending={start.isPending}
          reason={reason && say(reason)}
          submit={say(words.start)}
          submitIcon={ChefHat}
          failure={useRefusal(start.error)}
          secondary={
            <ButtonLink href="/dapur/baru" variant="quiet" size="large" icon={Plus}>
              {say(words.startEmpty)}
            </ButtonLink>
          }
        >
          <ChoiceChips
            name="kitchen"
            label={say(words.startTitle)}
            value={kitchen}
            options={KITCHENS.map((value) => ({ value, label: say(kitchenText[value]) }))}
            onChange={setKitchen}
          />
          <HalalChips hint={say(words.halalHint)} value={halal} onChange={setHalal} />
        </Form>
      </Card>
    </Section>
  );
}
