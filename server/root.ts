import { attendanceRouter } from "@/server/attendance/attendance.router";
import { auditRouter } from "@/server/audit/audit.router";
import { calendarRouter } from "@/server/calendar/calendar.router";
import { controlRouter } from "@/server/control/control.router";
import { deskRouter, disputesRouter } from "@/server/dispute/dispute.router";
import { documentsRouter } from "@/server/document/document.router";
import { paymentsRouter, sandboxRouter } from "@/server/escrow/escrow.router";
import { pickupsRouter } from "@/server/handover/handover.router";
import { codesRouter } from "@/server/identity/code.router";
import { devicesRouter } from "@/server/identity/device.router";
import { factorRouter } from "@/server/identity/factor.router";
import { housesRouter } from "@/server/identity/house.router";
import { keysRouter } from "@/server/identity/identity.key.router";
import { authRouter, identityRouter } from "@/server/identity/identity.router";
import { peopleRouter } from "@/server/identity/people.router";
import { phoneRouter } from "@/server/identity/phone.router";
import { revealsRouter } from "@/server/identity/reveal.router";
import { impactRouter } from "@/server/impact/impact.router";
import { joiningRouter } from "@/server/joining/joining.router";
import { liveRouter } from "@/server/live/live.router";
import { marketRouter } from "@/server/market/market.router";
import { postingProcedures } from "@/server/market/posting.router";
import { offersRouter, storyRouter, unplacedRouter } from "@/server/matching/matching.router";
import { menuRouter } from "@/server/menu/menu.router";
import { nearbyRouter } from "@/server/nearby/nearby.router";
import { notificationsRouter } from "@/server/notification/notification.router";
import { operationsRouter } from "@/server/operations/operations.router";
import { privacyRouter } from "@/server/privacy/privacy.router";
import { receiptsRouter } from "@/server/receipt/receipt.router";
import { moneyRouter } from "@/server/reconciliation/reconciliation.router";
import { draftsRouter, recurringRouter } from "@/server/recurring/recurring.router";
import { statementsRouter } from "@/server/statement/statement.router";
import { lotsRouter } from "@/server/surplus/lots.router";
import { claimsRouter, surplusProcedures } from "@/server/surplus/surplus.router";
import { tokensRouter } from "@/server/token/token.router";
import { router } from "@/server/trpc/procedures";
import { webhooksRouter } from "@/server/webhook/webhook.router";

/** What people may ask, by feature. */
export const appRouter = router({
  auth: authRouter,
  codes: codesRouter,
  devices: devicesRouter,
  factor: factorRouter,
  phone: phoneRouter,
  identity: identityRouter,
  houses: housesRouter,
  documents: documentsRouter,
  joining: joiningRouter,
  menu: menuRouter,
  keys: keysRouter,
  surplus: router({ ...surplusProcedures, ...postingProcedures }),
  lots: lotsRouter,
  market: marketRouter,
  nearby: nearbyRouter,
  claims: claimsRouter,
  offers: offersRouter,
  unplaced: unplacedRouter,
  story: storyRouter,
  pickups: pickupsRouter,
  attendance: attendanceRouter,
  disputes: disputesRouter,
  desk: deskRouter,
  recurring: recurringRouter,
  drafts: draftsRouter,
  impact: impactRouter,
  statements: statementsRouter,
  tokens: tokensRouter,
  operations: operationsRouter,
  audit: auditRouter,
  control: controlRouter,
  reveals: revealsRouter,
  people: peopleRouter,
  privacy: privacyRouter,
  notifications: notificationsRouter,
  live: liveRouter,
  webhooks: webhooksRouter,
  calendar: calendarRouter,
  payments: paymentsRouter,
  sandbox: sandboxRouter,
  money: moneyRouter,
  receipts: receiptsRouter,
});

export type AppRouter = typeof appRouter;
