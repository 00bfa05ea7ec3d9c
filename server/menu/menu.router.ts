import { z } from "zod";
import {
  addItem,
  arrangeItems,
  editItem,
  keepLot,
  removeItem,
  setHidden,
  startMenu,
} from "@/server/menu/menu.commands";
import {
  arrangeInput,
  editItemInput,
  keepLotInput,
  menuItemIdInput,
  menuItemInput,
  menuItemOutput,
  menuOutput,
  startMenuInput,
} from "@/server/menu/menu.contract";
import { listItems } from "@/server/menu/menu.view";
import { inTransaction } from "@/server/trpc/context";
import { forStaff, router } from "@/server/trpc/procedures";

const tag = "menu";

export const menuRouter = router({
  list: forStaff("provider", {
    method: "GET",
    path: "/menu",
    summary: "What the outlet often has left, in its own order",
    tag,
  })
    .output(menuOutput)
    .query(async ({ ctx }) => ({ items: await listItems(ctx.db, ctx.actor.organisationId) })),

  add: forStaff("provider", { method: "POST", path: "/menu", status: 201, summary: "Add an item to the menu", tag })
    .input(menuItemInput)
    .output(menuItemOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => addItem(work, input))),

  start: forStaff("provider", {
    method: "POST",
    path: "/menu/starters",
    status: 201,
    summary: "Begin an empty menu with what a kind of kitchen often has left",
    tag,
  })
    .input(startMenuInput)
    .output(menuOutput)
    .mutation(({ ctx, input }) =>
      inTransaction(ctx, async (work) => {
        await startMenu(work, input);
        return { items: await listItems(work.tx, work.actor.organisationId) };
      }),
    ),

  keepLot: forStaff("provider", {
    method: "POST",
    path: "/menu/from-lot",
    status: 201,
    summary: "Keep a posted lot as an item of the menu",
    tag,
  })
    .input(keepLotInput)
    .output(menuItemOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => keepLot(work, input))),

  edit: forStaff("provider", { method: "PATCH", path: "/menu/{id}", summary: "Change an item of the menu", tag })
    .input(editItemInput)
    .output(menuItemOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => editItem(work, input))),

  hide: forStaff("provider", { method: "POST", path: "/menu/{id}/hide", summary: "Take an item off the tiles", tag })
    .input(menuItemIdInput)
    .output(menuItemOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => setHidden(work, input.id, true))),

  show: forStaff("provider", { method: "POST", path: "/menu/{id}/show", summary: "Put an item back", tag })
    .input(menuItemIdInput)
    .output(menuItemOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => setHidden(work, input.id, false))),

  remove: forStaff("provider", { method: "DELETE", path: "/menu/{id}", summary: "Remove an item for good", tag })
    .input(menuItemIdInput)
    .output(z.object({ removed: z.literal(true) }))
    .mutation(({ ctx, input }) =>
      inTransaction(ctx, async (work) => {
        await removeItem(work, input.id);
        return { removed: true as const };
      }),
    ),

  arrange: forStaff("provider", { method: "POST", path: "/menu/order", summary: "Put the items in order", tag })
    .input(arrangeInput)
    .output(menuOutput)
    .mutation(({ ctx, input }) =>
      inTransaction(ctx, async (work) => {
        await arrangeItems(work, input.ids);
        return { items: await listItems(work.tx, work.actor.organisationId) };
      }),
    ),
});
