import { admin, type Row, type Theirs, theirs } from "@/server/testing/access-row";

const ofDispute = theirs("dispute.unknown", ({ disputeId }) => ({ id: disputeId }));

/** Staff of a kitchen or of a recipient, and whoever bought. */
const parties = (of?: Theirs): Row => ({ access: ["citizen", "provider", "ngo"], ...(of ? { theirs: of } : {}) });

/** Who may call what of disputes: a row of the whole table. */
export const DISPUTE_ACCESS: Readonly<Record<string, Row>> = {
  "disputes.open": parties(
    theirs("dispute.unknown", ({ claimId }) => ({ claimId, reason: "other", text: "Bukan milik saya" })),
  ),
  "disputes.mine": parties(),
  "disputes.file": parties(ofDispute),
  "disputes.answer": parties(
    theirs("dispute.unknown", ({ disputeId }) => ({ id: disputeId, text: "Bukan milik saya" })),
  ),
  "disputes.appeal": parties(
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
