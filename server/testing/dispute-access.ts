import { admin, houses, type Row, theirs } from "@/server/testing/access-row";

const ofDispute = theirs("dispute.unknown", ({ disputeId }) => ({ id: disputeId }));

/** Who may call what of disputes: a row of the whole table. */
export const DISPUTE_ACCESS: Readonly<Record<string, Row>> = {
  "disputes.open": houses(
    theirs("dispute.unknown", ({ claimId }) => ({ claimId, reason: "other", text: "Bukan milik saya" })),
  ),
  "disputes.mine": houses(),
  "disputes.file": houses(ofDispute),
  "disputes.answer": houses(
    theirs("dispute.unknown", ({ disputeId }) => ({ id: disputeId, text: "Bukan milik saya" })),
  ),
  "disputes.appeal": houses(
    theirs("dispute.unknown", ({ disputeId }) => ({ id: disputeId, text: "Bukan milik saya" })),
  ),
  "desk.queue": admin(),
  "desk.file": admin("admins judge every dispute but their own house's"),
  "desk.rule": admin("admins judge every dispute but their own house's"),
  "desk.review": admin("admins judge every dispute but their own house's"),
  "desk.troubles": admin(),
  "desk.filters": admin(),
  "desk.keepFilter": admin(),
  "desk.forgetFilter": admin(),
};
