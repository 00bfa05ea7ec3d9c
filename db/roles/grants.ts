/** What a process may do to the rows of a table; `change` is also the right to lock them. */
export type Right = "read" | "add" | "change" | "remove";

type Rights = "" | `${Right}` | `${Right} ${Right}` | `${Right} ${Right} ${Right}` | "read add change remove";

/**
 * What the web and the workers may do, table by table: just what some statement of theirs needs, and nothing to the rest.
 * Books and records of who did what are added to and never altered: admin_reveal, audit_entry, consent_entry, balance_entry,
 * account_entry, contact_reveal, document_view, surplus_revision, dispute_statement, dispute_photo, dispute_ruling, dispute_review.
 */
const GRANTS: Readonly<Record<string, readonly [web: Rights, worker: Rights]>> = {
  account: ["read add", "read add"],
  account_entry: ["read", "read"],
  admin_reveal: ["read add", ""],
  api_key: ["read add change", ""],
  archived_day: ["", "read add remove"],
  archived_flow: ["read", "read add remove"],
  archived_month: ["", "read add change"],
  archived_part: ["", "read add change remove"],
  asked: ["read change", "read add change"],
  audit_anchor: ["read", "read add"],
  audit_entry: ["read add", "read"],
  awaited_pickup: ["read add", ""],
  balance_entry: ["read add", "read add"],
  bus_consumer: ["read add change", "read add change"],
  bus_dead_letter: ["read add change remove", "read add change remove"],
  bus_delivery: ["read add change remove", "read add change remove"],
  bus_message: ["read add", "read add remove"],
  calendar_feed: ["read add change remove", "read remove"],
  carbon_counted: ["read", "read add"],
  claim: ["read add change", "read add change"],
  consent_entry: ["read add", "read"],
  contact_reveal: ["read add", ""],
  dispute: ["read add change", "read change"],
  dispute_filter: ["read add change remove", "read remove"],
  dispute_photo: ["read add", "read"],
  dispute_review: ["read add", ""],
  dispute_ruling: ["read add", "read add"],
  dispute_statement: ["read add", ""],
  document_view: ["read add", ""],
  draw: ["read add", "read change"],
  draw_entry: ["read add", "read change"],
  escrow: ["read add change", "read add change"],
  feature_switch: ["read add change", ""],
  heartbeat: ["read", "read add change"],
  idempotency: ["read add change remove", "read remove"],
  imbalance: ["read", "read add change remove"],
  impact_day: ["read", "read add change"],
  impact_party: ["read", "read add"],
  inbox: ["", "read add remove"],
  live_asking: ["read add change", "read"],
  market_setting: ["read add change", ""],
  market_watch: ["read add change remove", "read remove"],
  menu_item: ["read add change remove", "read change"],
  message_day: ["read", "read add change remove"],
  message_month: ["", "read add change"],
  missed_pickup: ["read change", "read add"],
  ngo_profile: ["read add change", "read change"],
  notification: ["read add change", "read add change remove"],
  notification_delivery: ["read add change", "read add change"],
  notification_reader: ["read add change", "read remove"],
  notification_switch: ["read add change", "read remove"],
  offer: ["read change", "read add change"],
  organisation: ["read add change", "read"],
  organisation_document: ["read add change", "read change"],
  outbox: ["read add", "read add change remove"],
  partition_holder: ["", "read add change"],
  partition_member: ["", "read add change remove"],
  payment_notice: ["read add", "read remove"],
  payment_step: ["read add", "read add change"],
  person: ["read add change", "read"],
  person_role: ["read add remove", "read"],
  photo: ["read add change", "read change remove"],
  pickup_code: ["read add remove", "read add remove"],
  privacy_request: ["read add change", ""],
  purchase: ["read add change", "read add change"],
  push_subscription: ["read add change remove", "read remove"],
  reconciliation: ["read add", "read add change"],
  reconciliation_difference: ["read", "read add"],
  recovery_code: ["read add change remove", ""],
  recurring_draft: ["read add change", "read add change"],
  recurring_series: ["read add change", "read change"],
  rematch: ["", "read add change remove"],
  role_limit: ["read add change", ""],
  role_request: ["read add remove", "read"],
  sandbox_mail: ["read", "read add remove"],
  sandbox_notice: ["read add", "read change"],
  sandbox_payment: ["read add change", "read add change"],
  sandbox_step: ["read add remove", "read add remove"],
  sale: ["read add change", "read change"],
  second_factor: ["read add change remove", ""],
  session: ["read add change", "read remove"],
  sign_in_code: ["read add change remove", "read remove"],
  sign_in_failure: ["read add remove", "read remove"],
  surplus: ["read add change", "read change"],
  surplus_revision: ["read add", "read"],
  token_tally: ["read", "read add change"],
  transfer: ["read add change", "read add change"],
  unplaced: ["read change", "read add change"],
  waiting: ["read add change remove", "read change"],
  webhook_delivery: ["read add change", "read add change remove"],
  webhook_endpoint: ["read add change", "read change"],
  wrong_code: ["read add remove", ""],
};

/** Where even who may change a row may change these columns only: an event, once recorded, stays as it is, and so does a transfer. */
export const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  outbox: ["published_at", "told_at"],
  transfer: ["state", "settled_at"],
};

/** Functions that do what their callers may not, such as making tables and writing books; each runs with the rights of the migrator. */
export const AS_MIGRATOR: readonly string[] = [
  "keep_books",
  "ensure_partitions",
  "cool_partitions",
  "seal_month",
  "detach_month",
  "drop_month",
  "drop_empty_months",
];

/** The groups that the users of the processes belong to. */
export const GROUPS = { web: "pahlawan_web", worker: "pahlawan_worker" } as const;
export type Group = keyof typeof GROUPS;

export const TABLES: readonly string[] = Object.keys(GRANTS);

/** What members of a group may do to a table; nothing to one that is not listed. */
export function rightsOf(group: Group, table: string): readonly Right[] {
  const [web = "", worker = ""] = GRANTS[table] ?? [];
  const rights = group === "web" ? web : worker;
  return rights ? (rights.split(" ") as Right[]) : [];
}
