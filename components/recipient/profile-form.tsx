"use client";

import { useMutation } from "@tanstack/react-query";
import { Save } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { HoursField } from "@/components/recipient/hours-field";
import { draftOf, type ProfileDraft, problemsOf, profileOf } from "@/components/recipient/profile-draft";
import { ProfileFood, ProfileNumbers } from "@/components/recipient/profile-fields";
import { words } from "@/components/recipient/words";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { RecipientProfile } from "@/server/identity/identity.contract";
import type { Zone } from "@/server/kernel/time";

type ProfileFormProps = Readonly<{
  zone: Zone;
  profile: Pick<
    RecipientProfile,
    | "headsFed"
    | "capacityGramsPerDay"
    | "capacityPortionsPerDay"
    | "categories"
    | "halalMinimum"
    | "storages"
    | "radiusMeters"
    | "openingHours"
  >;
}>;

export function ProfileForm({ profile, zone }: ProfileFormProps) {
  const say = useText();
  const api = useApi();
  const [saved, setSaved] = useState(() => draftOf(profile));
  const [draft, setDraft] = useState(saved);
  const change = useMutation(
    api.identity.changeNgoProfile.mutationOptions({
      onSuccess: (answer) => {
        setSaved(draftOf(answer));
        setDraft(draftOf(answer));
      },
    }),
  );
  const failure = useRefusal(change.error);
  const problems = problemsOf(draft);
  const isSame = JSON.stringify(draft) === JSON.stringify(saved);
  const reason = Object.keys(problems).length > 0 ? words.incomplete : isSame ? words.nothingChanged : null;
  function edit(part: Partial<ProfileDraft>) {
    change.reset();
    setDraft({ ...draft, ...part });
  }
  return (
    <Card>
      <Form
        onSubmit={() => change.mutate(profileOf(draft))}
        pending={change.isPending}
        reason={reason && say(reason)}
        submit={say(words.save)}
        submitIcon={Save}
        failure={failure}
      >
        {change.isSuccess ? <Notice kind="success">{say(words.saved)}</Notice> : null}
        <ProfileNumbers draft={draft} problems={problems} onChange={edit} />
        <ProfileFood draft={draft} problems={problems} onChange={edit} />
        <HoursField
          zone={zone}
          week={draft.week}
          error={problems.week && say(problems.week)}
          onChange={(week) => edit({ week })}
        />
      </Form>
    </Card>
  );
}
