"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { BookmarkPlus, X } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { deskWords as words } from "@/components/dispute/desk-words";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Section } from "@/components/ui/section";
import type { DeskFilter, SavedFilter } from "@/server/dispute/dispute.contract";
import { fill } from "@/server/kernel/text";

type SavedFiltersProps = Readonly<{
  first: readonly SavedFilter[];
  filter: DeskFilter;
  onChoose: (filter: DeskFilter) => void;
}>;

/** Filters a judge keeps under names of their own, on whichever device. */
export function SavedFilters({ first, filter, onChoose }: SavedFiltersProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [name, setName] = useState("");
  const onSettled = () => cache.invalidateQueries({ queryKey: api.desk.filters.queryKey() });
  const { data } = useQuery({ ...api.desk.filters.queryOptions(), initialData: { items: [...first] } });
  const forget = useMutation(api.desk.forgetFilter.mutationOptions({ onSettled }));
  const keep = useMutation(api.desk.keepFilter.mutationOptions({ onSettled, onSuccess: () => setName("") }));
  const written = name.trim();
  return (
    <Section title={say(words.saved)}>
      <ul className="flex flex-col gap-1">
        {data.items.map((saved) => (
          <li key={saved.name} className="flex items-center justify-between gap-2">
            <Button variant="quiet" flush onClick={() => onChoose(saved.filter)}>
              {saved.name}
            </Button>
            <IconButton
              icon={X}
              label={say(fill(words.forget, { name: saved.name }))}
              onClick={() => forget.mutate({ name: saved.name })}
            />
          </li>
        ))}
      </ul>
      <Form
        onSubmit={() => keep.mutate({ name: written, filter })}
        pending={keep.isPending}
        reason={written === "" ? say(words.nameFirst) : null}
        submit={say(words.save)}
        submitIcon={BookmarkPlus}
        submitVariant="secondary"
        failure={useRefusal(keep.error)}
      >
        <TextField name="filter-name" label={say(words.name)} maxLength={40} value={name} onChange={setName} />
      </Form>
    </Section>
  );
}
