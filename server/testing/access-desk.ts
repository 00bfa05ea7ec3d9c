import { admin, type Row, theirs } from "@/server/testing/access-row";

const PAPER = { kind: "nib", number: "9120001234567", issuedOn: "2026-01-05" } as const;

/** Who may call what of the admin's desk, and of one's own data. */
export const DESK: Readonly<Record<string, Row>> = {
  "audit.list": admin("admins read the whole log"),
  "audit.verify": admin(),
  "audit.export": admin("admins read the whole log"),
  "control.openNow": { access: "public" },
  "control.all": admin(),
  "control.moveSwitch": admin(),
  "control.setLimit": admin(),
  "lots.list": admin("admins see every lot; whoever bought has no name"),
  "lots.ofHouse": admin("admins count everyone's lots and claims"),
  "houses.byId": admin("admins see every organisation, contacts masked"),
  "desk.standing": admin("admins see every organisation's standing"),
  "documents.mine": { access: "signed-in" },
  "documents.handIn": {
    access: "signed-in",
    theirs: theirs("photo.unknown", ({ photoId }) => ({ ...PAPER, photoId })),
  },
  "documents.ofOrganisation": admin("admins see every organisation's papers, numbers masked"),
  "documents.list": admin("admins see every organisation's papers, numbers masked"),
  "documents.open": admin("admins open every paper for a reason, which its organisation reads"),
  "documents.review": admin("admins decide on every paper but their own organisation's"),
  "people.list": admin("admins see everyone, contacts masked"),
  "people.byId": admin("admins see everyone, contacts masked"),
  "people.suspend": admin("admins decide on everyone but themselves"),
  "people.restore": admin("admins decide on everyone but themselves"),
  "people.endSessions": admin("admins decide on everyone but themselves"),
  "people.liftFactor": admin("admins decide on everyone but themselves"),
  "people.setAdmin": admin("admins decide on everyone but themselves"),
  "reveals.show": admin("admins see every contact, with a reason that its owner reads"),
  "reveals.mine": { access: "signed-in" },
  "privacy.mine": { access: "signed-in" },
  "privacy.consent": { access: "signed-in" },
  "privacy.export": { access: "signed-in" },
  "privacy.download": {
    access: "signed-in",
    theirs: theirs("privacy.unknown", ({ exportId }) => ({ id: exportId })),
  },
  "privacy.correct": { access: "signed-in" },
  "privacy.question": { access: "signed-in" },
  "privacy.restrict": { access: "signed-in" },
  "privacy.erase": { access: "signed-in" },
  "privacy.queue": admin(),
  "privacy.answer": admin("admins answer every request"),
};
