import {
  moveSwitch,
  noteArrived,
  noteShown,
  openNotification,
  readAll,
  setQuiet,
  tryChannel,
} from "@/server/notification/centre.commands";
import { describeCentre, describeKeptMail, describeSettings } from "@/server/notification/centre.reads";
import {
  arrivedInput,
  countOutput,
  keptMailOutput,
  notificationsInput,
  notificationsOutput,
  openInput,
  openOutput,
  quietInput,
  settingsOutput,
  subscribedOutput,
  subscribeInput,
  switchInput,
  trialInput,
  unreadOutput,
  unsubscribeInput,
} from "@/server/notification/notification.contract";
import { countUnread } from "@/server/notification/notification.store";
import { subscribe, unsubscribe } from "@/server/notification/push.commands";
import { inTransaction } from "@/server/trpc/context";
import { forRoles, forSignedIn, router } from "@/server/trpc/procedures";

const rest = (method: "GET" | "POST" | "PATCH", path: `/${string}`, summary: string) =>
  ({ method, path, summary, tag: "notifications" }) as const;

export const notificationsRouter = router({
  list: forSignedIn(rest("GET", "/notifications", "Your notifications, newest first"))
    .input(notificationsInput)
    .output(notificationsOutput)
    .query(({ ctx, input }) => describeCentre(ctx.db, ctx.actor, input, ctx.now)),

  unread: forSignedIn(rest("GET", "/notifications/unread", "How many notifications wait to be read"))
    .output(unreadOutput)
    .query(({ ctx }) => countUnread(ctx.db, ctx.actor.personId, ctx.now)),

  shown: forSignedIn(rest("POST", "/notifications/shown", "A screen showed what waits in the centre"))
    .output(countOutput)
    .mutation(async ({ ctx }) => ({ changed: await inTransaction(ctx, (work) => noteShown(work, ctx.language)) })),

  arrived: forSignedIn(rest("POST", "/notifications/arrived", "A device showed what was pushed to it"))
    .input(arrivedInput)
    .output(countOutput)
    .mutation(async ({ ctx, input }) => ({
      changed: await inTransaction(ctx, (work) => noteArrived(work, input.ids)),
    })),

  open: forSignedIn(rest("POST", "/notifications/{id}/open", "Open a notification: where it leads"))
    .input(openInput)
    .output(openOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => openNotification(work, input))),

  readAll: forSignedIn(rest("POST", "/notifications/read", "Mark every notification as read"))
    .output(countOutput)
    .mutation(async ({ ctx }) => ({ changed: await inTransaction(ctx, readAll) })),

  settings: forSignedIn(rest("GET", "/notifications/settings", "Your switches, and what can reach you"))
    .output(settingsOutput)
    .query(({ ctx }) => describeSettings(ctx.db, ctx.actor, ctx.now)),

  moveSwitch: forSignedIn(rest("PATCH", "/notifications/settings", "Switch one type on or off in one channel"))
    .input(switchInput)
    .output(settingsOutput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => moveSwitch(work, input));
      return describeSettings(ctx.db, ctx.actor, ctx.now);
    }),

  setQuiet: forSignedIn(rest("PATCH", "/notifications/quiet", "Set your quiet hours, in the time of your place"))
    .input(quietInput)
    .output(settingsOutput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => setQuiet(work, input, ctx.language));
      return describeSettings(ctx.db, ctx.actor, ctx.now);
    }),

  subscribe: forSignedIn(rest("POST", "/notifications/devices", "Let this browser be pushed to"))
    .input(subscribeInput)
    .output(subscribedOutput)
    .mutation(async ({ ctx, input }) => ({ devices: await inTransaction(ctx, (work) => subscribe(work, input)) })),

  unsubscribe: forSignedIn(rest("POST", "/notifications/devices/remove", "Push to this browser no more"))
    .input(unsubscribeInput)
    .output(subscribedOutput)
    .mutation(async ({ ctx, input }) => ({
      devices: await inTransaction(ctx, (work) => unsubscribe(work, input.endpoint)),
    })),

  keptMail: forRoles(["admin"], rest("GET", "/notifications/mail", "Emails and messages kept instead of sent"))
    .output(keptMailOutput)
    .query(async ({ ctx }) => ({ items: await describeKeptMail(ctx.db) })),

  tryOut: forSignedIn(rest("POST", "/notifications/try", "Send yourself a sample through one channel"))
    .input(trialInput)
    .output(countOutput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => tryChannel(work, input.channel, ctx.language));
      return { changed: 1 };
    }),
});
