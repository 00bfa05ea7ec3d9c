import { hashOfRow } from "@/server/audit/audit.chain";
import type { Deed } from "@/server/audit/audit.contract";
import {
  type ChainState,
  canonicalDetail,
  closeChain,
  EMPTY_CHAIN,
  followChain,
  GENESIS,
  withoutContacts,
} from "@/server/audit/audit.rules";
import { findHead, listAnchors, listChain, lockChain, saveAnchor, saveEntry } from "@/server/audit/audit.store";
import type { HalfActor, PersonActor, SystemActor } from "@/server/kernel/actor";
import type { Reader } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import type { Work } from "@/server/platform/work";

const PAGE = 1_000;

/**
 * Writes a deed into the log, in the transaction that does it: both are there, or neither is.
 * Whoever writes next waits until that transaction ends, so call it last.
 */
export async function audit(
  { tx, actor, now }: Work<PersonActor | HalfActor | SystemActor>,
  deed: Deed,
): Promise<void> {
  await lockChain(tx);
  const head = await findHead(tx);
  const row = {
    seq: (head?.seq ?? 0) + 1,
    at: now,
    ...(actor.kind === "system"
      ? { actorKind: actor.kind, actorId: actor.name }
      : { actorKind: "person" as const, actorId: actor.personId }),
    action: deed.action,
    subjectKind: deed.subjectKind,
    subjectId: deed.subjectId,
    reason: deed.reason ? withoutContacts(deed.reason) : null,
    detail: canonicalDetail(deed.detail ?? {}),
    previousHash: head?.hash ?? GENESIS,
  };
  await saveEntry(tx, { ...row, hash: hashOfRow(row) });
}

/** Reads the whole chain and names the first row that does not stand. */
export async function followWholeChain(reader: Reader): Promise<ChainState & Readonly<{ anchors: number }>> {
  const anchors = await listAnchors(reader);
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  let chain = EMPTY_CHAIN;
  for (let page = await listChain(reader, 0, PAGE); page.length > 0 && !chain.broken; ) {
    for (const row of page) chain = followChain(chain, row, hashOfRow(row), anchored.get(row.seq));
    page = await listChain(reader, page.at(-1)?.seq ?? 0, PAGE);
  }
  return { ...closeChain(chain, anchors.at(-1)), anchors: anchors.length };
}

/**
 * Sweep: reads the whole chain and anchors its end, which the log carries out of the database.
 * @throws Error naming the first broken row, which the heartbeat of the job then shows
 */
export async function anchorChain({ tx, now }: Work): Promise<number> {
  const { head, broken } = await followWholeChain(tx);
  if (broken) throw new Error(`the audit chain is broken at row ${broken.seq}: ${broken.why}`);
  if (head && (await saveAnchor(tx, head, now)))
    log().info({ auditSeq: head.seq, auditHash: head.hash }, "audit anchor");
  return 0;
}
