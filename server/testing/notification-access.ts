import { admin, type Row, theirs } from "@/server/testing/access-row";

/** Who may call what of notifications: their own, and admins what is kept instead of sent. */
export const NOTIFICATION_ACCESS: Readonly<Record<string, Row>> = {
  "notifications.list": { access: "signed-in" },
  "notifications.unread": { access: "signed-in" },
  "notifications.shown": { access: "signed-in" },
  "notifications.arrived": { access: "signed-in" },
  "notifications.open": {
    access: "signed-in",
    theirs: theirs("notification.unknown", ({ notificationId }) => ({ id: notificationId })),
  },
  "notifications.readAll": { access: "signed-in" },
  "notifications.settings": { access: "signed-in" },
  "notifications.moveSwitch": { access: "signed-in" },
  "notifications.setQuiet": { access: "signed-in" },
  "notifications.subscribe": { access: "signed-in" },
  "notifications.unsubscribe": { access: "signed-in" },
  "notifications.keptMail": admin(),
  "notifications.tryOut": { access: "signed-in" },
};
