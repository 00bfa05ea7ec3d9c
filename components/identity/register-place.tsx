"use client";

import { LocateFixed } from "lucide-react";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import type { RegisterPart } from "@/components/identity/register-draft";
import { registerWords as words } from "@/components/identity/register-words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import type { Zone } from "@/server/kernel/time";

export type RegionOption = Readonly<{ value: string; label: string; zone: Zone }>;

/** Where the organisation is: region, address with patokan, and the pin. */
export function RegisterPlace({
  draft,
  change,
  regions,
}: RegisterPart & Readonly<{ regions: readonly RegionOption[] }>) {
  const say = useText();
  function locate() {
    navigator.geolocation.getCurrentPosition(({ coords }) =>
      change({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6) }),
    );
  }
  const text = (name: "address" | "landmark" | "latitude" | "longitude", maxLength: number, optional = false) => (
    <TextField
      name={name}
      label={say(words[name])}
      value={draft[name]}
      maxLength={maxLength}
      optional={optional}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <>
      <SelectField
        name="regionId"
        label={say(words.region)}
        value={draft.regionId}
        options={regions}
        placeholder={say(words.choose)}
        onChange={(regionId) => change({ regionId })}
      />
      {text("address", 240)}
      {text("landmark", 160, true)}
      <div className="grid grid-cols-2 gap-3">
        {text("latitude", 12)}
        {text("longitude", 12)}
      </div>
      <Button variant="secondary" icon={LocateFixed} onClick={locate}>
        {say(words.useMyPlace)}
      </Button>
    </>
  );
}
