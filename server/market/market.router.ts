import { z } from "zod";
import { buy } from "@/server/market/buy.commands";
import { showDraw } from "@/server/market/draw.commands";
import { giveAway, lowerPrice } from "@/server/market/market.commands";
import {
  buyInput,
  buyOutput,
  drawIdInput,
  drawOutput,
  lowerPriceInput,
  mineOutput,
  minePageInput,
  nearInput,
  nearOutput,
  purchaseIdInput,
  purchaseOutput,
  saleDetailOutput,
  saleIdInput,
  sellingOutput,
  settingsInput,
  settingsOutput,
  suggestInput,
  suggestOutput,
  watchInput,
  watchOutput,
} from "@/server/market/market.contract";
import { describeSale, describeSelling } from "@/server/market/market.reads";
import { marketReasons } from "@/server/market/market.reasons";
import { listNearSales } from "@/server/market/market.view";
import { cancelPurchase } from "@/server/market/purchase.commands";
import { findPurchaseOf, listPurchases } from "@/server/market/purchase.view";
import { changeSettings, defaultPriceFor, marketSettings } from "@/server/market/settings.commands";
import { showSale } from "@/server/market/show-sale";
import { changeWatch, watchedPlace } from "@/server/market/watch.commands";
import { inTransaction } from "@/server/trpc/context";
import { forEveryone, forRoles, forSignedIn, forStaff, type Rest, router } from "@/server/trpc/procedures";

const tag = "market";
const takesIdempotencyKey = true as const;
const sale = z.object({ surplusId: z.string() });

/** Who may buy: people for themselves, and members of charities under their organisation's limits. */
const forBuyers = (rest: Rest) => forRoles(["citizen", "ngo"], rest);

export const marketRouter = router({
  near: forEveryone({ method: "GET", path: "/market", summary: "What is for sale around a place, nearest first", tag })
    .input(nearInput)
    .output(nearOutput)
    .query(async ({ ctx: { db, now }, input }) => {
      const { items, nextCursor } = await listNearSales(db, input, now);
      const shown = items.map(({ distanceMeters, ...one }) => ({ ...showSale(one, now), distanceMeters }));
      return { items: shown, nextCursor, now };
    }),

  lot: forEveryone({ method: "GET", path: "/market/{surplusId}", summary: "One lot for sale, priced now", tag })
    .input(saleIdInput)
    .output(saleDetailOutput)
    .query(({ ctx: { db, actor, now }, input }) =>
      describeSale(db, input.surplusId, actor.kind === "person" ? actor : null, now),
    ),

  buy: forBuyers({
    method: "POST",
    path: "/market/{surplusId}/purchases",
    status: 201,
    summary: "Buy units at the price of this moment, never above the one expected",
    tag,
    takesIdempotencyKey,
  })
    .input(buyInput)
    .output(buyOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => buy(work, input))),

  draw: forBuyers({ method: "GET", path: "/market/draws/{drawId}", summary: "A draw the caller takes part in", tag })
    .input(drawIdInput)
    .output(drawOutput)
    .query(({ ctx, input }) => showDraw(ctx.db, ctx.actor, input.drawId)),

  mine: forBuyers({ method: "GET", path: "/market/purchases", summary: "The caller's purchases, newest first", tag })
    .input(minePageInput)
    .output(mineOutput)
    .query(({ ctx, input }) => listPurchases(ctx.db, ctx.actor.personId, input)),

  purchase: forBuyers({
    method: "GET",
    path: "/market/purchases/{claimId}",
    summary: "One purchase of the caller",
    tag,
  })
    .input(purchaseIdInput)
    .output(purchaseOutput)
    .query(async ({ ctx, input }) => {
      const purchase = await findPurchaseOf(ctx.db, ctx.actor.personId, input.claimId);
      if (!purchase) throw marketReasons.unknownPurchase();
      return purchase;
    }),

  cancel: forBuyers({
    method: "DELETE",
    path: "/market/purchases/{claimId}",
    summary: "Give a purchase back before it is collected",
    tag,
    takesIdempotencyKey,
  })
    .input(purchaseIdInput)
    .output(purchaseOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => cancelPurchase(work, input.claimId))),

  watching: forSignedIn({ method: "GET", path: "/market/watch", summary: "Where auctions are told of, or null", tag })
    .output(watchOutput)
    .query(async ({ ctx }) => ({ place: await watchedPlace(ctx.db, ctx.actor.personId) })),

  watch: forSignedIn({
    method: "POST",
    path: "/market/watch",
    summary: "Be told of auctions within 500 m of a place, or no more",
    tag,
  })
    .input(watchInput)
    .output(watchOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => changeWatch(work, input))),

  selling: forStaff("provider", {
    method: "GET",
    path: "/market/selling",
    summary: "The outlet's sales and what was sold",
    tag,
  })
    .output(sellingOutput)
    .query(({ ctx }) => describeSelling(ctx.db, ctx.actor.organisationId, ctx.now)),

  lowerPrice: forStaff("provider", {
    method: "PATCH",
    path: "/market/{surplusId}",
    summary: "Lower the list price of a lot for sale",
    tag,
    takesIdempotencyKey,
  })
    .input(lowerPriceInput)
    .output(sale)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => lowerPrice(work, input));
      return { surplusId: input.surplusId };
    }),

  giveAway: forStaff("provider", {
    method: "POST",
    path: "/market/{surplusId}/give-away",
    summary: "End a sale at once: what is left is given away",
    tag,
    takesIdempotencyKey,
  })
    .input(saleIdInput)
    .output(sale)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => giveAway(work, input.surplusId));
      return { surplusId: input.surplusId };
    }),

  settings: forStaff("provider", {
    method: "GET",
    path: "/market/settings",
    summary: "What postings without a price cost",
    tag,
  })
    .output(settingsOutput)
    .query(({ ctx }) => marketSettings(ctx.db, ctx.actor.organisationId)),

  changeSettings: forStaff("provider", {
    method: "POST",
    path: "/market/settings",
    summary: "Decide what postings without a price cost",
    tag,
  })
    .input(settingsInput)
    .output(settingsOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => changeSettings(work, input))),

  suggest: forStaff("provider", {
    method: "GET",
    path: "/market/suggestion",
    summary: "What a posting of this name would cost",
    tag,
  })
    .input(suggestInput)
    .output(suggestOutput)
    .query(async ({ ctx, input }) => ({
      priceRupiah: await defaultPriceFor({ tx: ctx.db, actor: ctx.actor }, input.title),
    })),
});
