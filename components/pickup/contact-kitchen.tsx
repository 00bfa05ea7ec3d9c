"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Mail, MessageCircle, Phone } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/pickup/words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { ContactView } from "@/server/handover/handover.contract";
import type { RevealReason } from "@/server/identity/identity.contract";
import { revealReasonText } from "@/server/identity/identity.text";

const REASONS = Object.keys(revealReasonText) as RevealReason[];

type ContactKitchenProps = Readonly<{ contact: ContactView | undefined }>;

/** "Hubungi": masked until someone says why; from then on at hand while the claim lives, also without a network. */
export function ContactKitchen({ contact }: ContactKitchenProps) {
  const say = useText();
  const [asking, setAsking] = useState(false);
  if (!contact) return null;
  const { claimId, masked, shown } = contact;
  if (shown) return <Ways phone={shown.phone} email={shown.email} />;
  if (!masked.phone && !masked.email) return <p className="text-sm text-ink-soft">{say(words.noContact)}</p>;
  if (asking) return <AskForContact claimId={claimId} onClose={() => setAsking(false)} />;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button variant="secondary" icon={Phone} onClick={() => setAsking(true)}>
        {say(words.contact)}
      </Button>
      <span className="text-ink-soft">{masked.phone ?? masked.email}</span>
    </div>
  );
}

function Ways({ phone, email }: { phone: string | null; email: string | null }) {
  const say = useText();
  return (
    <div className="flex flex-wrap gap-2">
      {phone ? (
        <>
          <ButtonLink href={`tel:${phone}`} icon={Phone}>
            {phone}
          </ButtonLink>
          <ButtonLink href={`https://wa.me/${phone.replace("+", "")}`} icon={MessageCircle} variant="quiet">
            {say(words.whatsapp)}
          </ButtonLink>
        </>
      ) : null}
      {email ? (
        <ButtonLink href={`mailto:${email}`} icon={Mail} variant="quiet">
          {email}
        </ButtonLink>
      ) : null}
    </div>
  );
}

function AskForContact({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [why, setWhy] = useState<RevealReason | null>(null);
  const queryKey = api.pickups.contacts.queryKey();
  const reveal = useMutation(
    api.pickups.revealContact.mutationOptions({ onSuccess: () => cache.invalidateQueries({ queryKey }) }),
  );
  return (
    <Form
      onSubmit={() => why && reveal.mutate({ claimId, reason: why })}
      pending={reveal.isPending || reveal.isSuccess}
      reason={why ? null : say(words.chooseWhy)}
      submit={say(words.showContact)}
      submitIcon={Phone}
      failure={useRefusal(reveal.error)}
      secondary={
        <Button variant="quiet" size="large" onClick={onClose}>
          {say(words.neverMind)}
        </Button>
      }
    >
      <ChoiceChips
        name={`contact-${claimId}`}
        label={say(words.contactWhy)}
        hint={say(words.contactHint)}
        value={why}
        options={REASONS.map((reason) => ({ value: reason, label: say(revealReasonText[reason]) }))}
        onChange={setWhy}
      />
    </Form>
  );
}
