"use client";

import { Mail, MessageCircle, Phone } from "lucide-react";
import { useState } from "react";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/pickup/words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/skeleton";
import type { ContactView } from "@/server/handover/handover.contract";

const AskForContact = later(
  () => import("@/components/pickup/ask-for-contact").then((module) => module.AskForContact),
  <Skeleton shape="block" />,
);

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
