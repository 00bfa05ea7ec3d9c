"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/operations/words";

const LOT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function FindLot() {
  const say = useText();
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [pending, start] = useTransition();
  const id = typed.trim().toLowerCase();
  return (
    <Form
      onSubmit={() => start(() => router.push(`/admin/lot/${id}`))}
      pending={pending}
      reason={LOT_ID.test(id) ? null : say(words.lotIdFirst)}
      submit={say(words.find)}
      submitIcon={Search}
      submitVariant="secondary"
    >
      <TextField
        name="lot-id"
        label={say(words.lotId)}
        hint={say(words.lotIdHint)}
        value={typed}
        maxLength={60}
        autoComplete="off"
        onChange={setTyped}
      />
    </Form>
  );
}
