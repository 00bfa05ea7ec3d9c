"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { signOut } from "@/components/identity/use-sign-in";
import { words } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";

/** For the account corner of every signed-in screen. */
export function SignOutButton() {
  const say = useText();
  const [pending, setPending] = useState(false);
  function leave() {
    setPending(true);
    signOut().catch(() => setPending(false));
  }
  return (
    <Button variant="quiet" icon={LogOut} pending={pending} onClick={leave}>
      {say(words.signOut)}
    </Button>
  );
}
