import { regions } from "@/server/identity/identity.regions";
import { raceOutput, regionsOfLotsOutput } from "@/server/surplus/finding.contract";
import { findRace } from "@/server/surplus/race.view";
import { regionTotals } from "@/server/surplus/region-totals";
import { surplusIdInput } from "@/server/surplus/surplus.contract";
import { forEveryone, forStaff } from "@/server/trpc/procedures";

const tag = "surplus";

/** What those who look for food ask besides the list. */
export const findingProcedures = {
  byRegion: forEveryone({
    method: "GET",
    path: "/surplus/regions",
    summary: "Open lots and their weight by kabupaten and kota",
    tag,
  })
    .output(regionsOfLotsOutput)
    .query(async ({ ctx }) => {
      const { countedAt, totals } = regionTotals(ctx.db, ctx.now);
      const named = new Map((await regions()).map((region) => [region.regionId, region]));
      const items = (await totals).map(({ latitude, longitude, ...total }) => {
        const { name = String(total.regionId), province = "" } = named.get(total.regionId) ?? {};
        return { ...total, name, province, place: { latitude, longitude } };
      });
      return { items, countedAt };
    }),

  race: forStaff("ngo", {
    method: "GET",
    path: "/surplus/{id}/race",
    summary: "Who took a lot, by kind, and our place in its waiting line",
    tag,
  })
    .input(surplusIdInput)
    .output(raceOutput)
    .query(({ ctx, input }) => findRace(ctx.db, input.id, ctx.actor.organisationId)),
};
