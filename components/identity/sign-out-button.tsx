"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { accountWords } from "@/components/identity/account-words";
import { signOut } from "@/components/identity/door-post";
import { useText } from "@/components/language/language-provider";
import { countKept } from "@/components/offline/private-data";
import { Button } from "@/components/ui/button";
import { useLater } from "@/components/ui/use-later";

/** For the account corner of every signed-in screen. */
export function SignOutButton() {
  const say = useText();
  const [pending, setPending] = useState(false);
  const [unsent, setUnsent] = useState(0);
  const asking = useLater(unsent > 0, () => import("@/components/identity/leave-anyway"));
  function leave() {
    setPending(true);
    signOut().catch(() => setPending(false));
  }
  const ask = () =>
    void countKept().then((count) => {
      if (count > 0) setUnsent(count);
      else leave();
    });
  return (
    <>
      <Button variant="quiet" icon={LogOut} pending={pending} onClick={ask}>
        {say(accountWords.signOut)}
      </Button>
      {unsent > 0 && asking ? (
        <asking.LeaveAnyway count={unsent} pending={pending} onLeave={leave} onStay={() => setUnsent(0)} />
      ) : null}
    </>
  );
}
