import { plainId, type SurplusId } from "@/server/kernel/id";
import type { Database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import type { RedisHandle } from "@/server/platform/redis";
import { type LotPlace, listOpenLots, listPlacesOf } from "@/server/surplus/open-lots.store";
import {
  changeIndex,
  declareWhole,
  disownIndex,
  renewKeeper,
  replaceIndex,
} from "@/server/surplus/open-lots-index.store";

const READ_AT_ONCE = 5_000;
const FED_AT_ONCE = 500;

type News = Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>;

/** Still on the list after this event, where it was before. */
const changesNothing = ({ type, data }: News) => type === "surplus.claimed" && Number(data.unitsLeft) > 0;

/**
 * Keeps the index of open lots like the database. Of several only one is in office; it fills the index at first, after a
 * gap in the news and after Redis has forgotten, then follows what the live channel says.
 */
export class OpenLotsKeeper {
  private readonly name = plainId();
  private readonly heard = new Set<SurplusId>();
  private gaps = 0;
  private loadedAt = -1;
  private isFailing = false;

  constructor(
    private readonly db: Database,
    private readonly handle: Pick<RedisHandle, "ask">,
    private readonly isHearing: () => boolean,
  ) {}

  hear(news: News): void {
    const { surplusId, version } = news.data;
    const isOfLot = typeof surplusId === "string" && typeof version === "number";
    if (isOfLot && !changesNothing(news)) this.heard.add(surplusId as SurplusId);
  }

  gap(): void {
    this.gaps += 1;
  }

  /** One turn; never throws. @returns whether this keeper is in office and the index whole */
  async turn(now: Date): Promise<boolean> {
    try {
      const office = this.isHearing() ? await renewKeeper(this.handle, this.name) : "other";
      if (office === "other") return this.rest();
      if (office === "lost" || this.loadedAt !== this.gaps) await this.load(now);
      await this.feed(now);
      this.isFailing = false;
      return true;
    } catch (err) {
      if (!this.isFailing) log().warn({ err }, "the index of open lots is not fed");
      this.isFailing = true;
      return this.rest();
    }
  }

  private rest(): false {
    this.loadedAt = -1;
    this.heard.clear();
    return false;
  }

  private async load(now: Date): Promise<void> {
    const gaps = this.gaps;
    await disownIndex(this.handle);
    const lots: LotPlace[] = [];
    for (let after: SurplusId | null = null, read = READ_AT_ONCE; read === READ_AT_ONCE; ) {
      const some: LotPlace[] = await listOpenLots(this.db, now, after, READ_AT_ONCE);
      lots.push(...some);
      [read, after] = [some.length, some.at(-1)?.id ?? null];
    }
    await replaceIndex(this.handle, lots);
    this.loadedAt = gaps;
    await declareWhole(this.handle, this.name);
  }

  private async feed(now: Date): Promise<void> {
    while (this.heard.size > 0) {
      const ids = [...this.heard].slice(0, FED_AT_ONCE);
      for (const id of ids) this.heard.delete(id);
      await changeIndex(this.handle, await listPlacesOf(this.db, ids, now));
    }
  }
}
