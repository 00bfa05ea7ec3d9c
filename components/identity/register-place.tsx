"use client";

import { Field } from "@/components/form/field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { placeOf, type RegisterPart } from "@/components/identity/register-draft";
import { registerWords as words } from "@/components/identity/register-words";
import { useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { PlaceChoice } from "@/components/map/place-choice";
import { WhereMap } from "@/components/map/where-map";
import { Fold } from "@/components/ui/fold";
import type { Place } from "@/server/kernel/place";
import type { Zone } from "@/server/kernel/time";

export type RegionOption = Readonly<{ value: string; label: string; zone: Zone; place: Place | null }>;

/** What the map of the form needs: where it may open, and on what ground. */
export type RegisterGround = Readonly<{ regions: readonly RegionOption[]; basemap: Basemap }>;

const [PROVINCE_ZOOM, DOOR_ZOOM] = [7, 16];

/** Where the organisation is: region, address with patokan, and the pin. */
export function RegisterPlace({ draft, change, regions, basemap }: RegisterPart & RegisterGround) {
  const say = useText();
  const place = placeOf(draft);
  const region = regions.find(({ value }) => value === draft.regionId);
  const isOutside = draft.latitude !== "" && draft.longitude !== "" && !place;
  const choose = ({ latitude, longitude }: Place) =>
    change({ latitude: latitude.toFixed(6), longitude: longitude.toFixed(6) });
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
      <Field name="place" label={say(words.pin)} error={isOutside ? say(words.outside) : null} group>
        {() => (
          <div className="flex flex-col gap-3">
            <p className="text-sm text-ink-soft">{say(words.pinHint)}</p>
            {place ? <WhereMap place={place} name={draft.name} basemap={basemap} /> : null}
            <PlaceChoice
              start={place ?? region?.place ?? null}
              zoom={place ? DOOR_ZOOM : PROVINCE_ZOOM}
              basemap={basemap}
              pending={false}
              onChoose={choose}
            />
            <Fold title={say(words.typeDegrees)}>
              <div className="grid grid-cols-2 gap-3">
                {text("latitude", 12)}
                {text("longitude", 12)}
              </div>
            </Fold>
          </div>
        )}
      </Field>
    </>
  );
}
