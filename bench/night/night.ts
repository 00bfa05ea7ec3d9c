import type { Lot, Recipient, World } from "@/bench/night/world";
import { asOfToday } from "@/server/identity/today.rules";
import { distanceMeters } from "@/server/kernel/place";
import { MINUTE, SECOND } from "@/server/kernel/time";
import { type Candidate, NO_LOAD, offerDeadline } from "@/server/matching/matching.rules";
import { rideFor, withoutPickup } from "@/server/matching/trip.rules";
import { type BusyLoad, type Loads, pickupOf } from "@/server/matching/window.rules";

/** A lot offered to a recipient, with the load that leaves. */
export type Ask = Readonly<{ lot: Lot; recipient: Recipient; units: number; loadAfter: BusyLoad }>;

/** Who is asked for which lot, and how long lots are gathered first. */
export type Policy = Readonly<{
  name: string;
  /** Whether recipients fetch lots that lie close together in one trip. */
  joins: boolean;
  windowMs: (postsPerSecond: number) => number;
  plan: (night: Night, lots: readonly Lot[], now: Date) => readonly Ask[];
}>;

type Event = Readonly<{ at: number; run: () => void }>;
type OpenOffer = Ask & Readonly<{ offeredAt: number }>;

const FARTHEST_METERS = 8_000;
const TRY_AGAIN_MS = 5 * MINUTE;

/** One night under one policy: people answer, vehicles leave and come back, clocks run out. */
export class Night {
  readonly loads: Loads = new Map();
  readonly taken: { lot: Lot; recipient: Recipient; units: number }[] = [];
  offers = 0;
  private readonly unitsOpen: number[];
  private readonly asked: Set<number>[];
  private readonly near: (readonly Recipient[])[];
  private readonly events: Event[] = [];
  private pending: Lot[] = [];
  private recent: number[] = [];
  private now: number;

  constructor(
    readonly world: World,
    private readonly policy: Policy,
  ) {
    this.now = world.start;
    this.unitsOpen = world.lots.map((lot) => lot.units);
    this.asked = world.lots.map(() => new Set());
    this.near = nearestOf(world);
    for (const recipient of world.recipients)
      this.loads.set(recipient.organisationId, {
        ...NO_LOAD,
        gramsReceived14Days: recipient.receivedBefore,
        trips: [],
      });
  }

  run(): this {
    for (const [position, lot] of this.world.lots.entries())
      this.later(lot.postedAt, () => {
        this.recent = [...this.recent.filter((at) => at > this.now - SECOND), this.now];
        this.wait(position);
      });
    for (let event = this.events.shift(); event; event = this.events.shift()) {
      this.now = event.at;
      event.run();
    }
    return this;
  }

  /** Recipients not asked for a lot yet, nearest first. */
  candidates(lot: Lot): Recipient[] {
    const position = this.positionOf(lot);
    return (this.near[position] ?? []).filter(({ index }) => !this.asked[position]?.has(index));
  }

  loadOf({ organisationId }: Candidate): BusyLoad {
    return this.loads.get(organisationId) ?? NO_LOAD;
  }

  private readonly positions = new Map<Lot["id"], number>();
  private positionOf({ id }: Lot): number {
    if (this.positions.size === 0)
      for (const [position, lot] of this.world.lots.entries()) this.positions.set(lot.id, position);
    return this.positions.get(id) ?? -1;
  }

  private later(at: number, run: () => void): void {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle] as Event).at <= at) low = middle + 1;
      else high = middle;
    }
    this.events.splice(low, 0, { at, run });
  }

  private wait(position: number): void {
    const lot = this.world.lots[position];
    const unitsOpen = this.unitsOpen[position] ?? 0;
    if (!lot || unitsOpen < 1 || lot.pickupUntil.getTime() <= this.now) return;
    if (this.pending.length === 0) this.later(this.now + this.policy.windowMs(this.recent.length), () => this.close());
    this.pending.push({ ...lot, unitsOpen });
  }

  /** The window closes: whoever is chosen is asked, whoever found nobody waits five minutes. */
  private close(): void {
    const lots = this.pending;
    this.pending = [];
    const asks = this.policy.plan(this, lots, new Date(this.now));
    const placed = new Set(asks.map(({ lot }) => lot.id));
    for (const ask of asks) this.offer(ask);
    for (const lot of lots)
      if (!placed.has(lot.id)) this.later(this.now + TRY_AGAIN_MS, () => this.wait(this.positionOf(lot)));
  }

  private offer(ask: Ask): void {
    const { lot, recipient, loadAfter } = ask;
    this.offers += 1;
    this.asked[this.positionOf(lot)]?.add(recipient.index);
    this.loads.set(recipient.organisationId, loadAfter);
    const { says, after } = this.world.answerOf(lot.index, recipient.index);
    const deadline = offerDeadline(lot, new Date(this.now)).getTime();
    const open = { ...ask, offeredAt: this.now };
    const silent = says === "nothing" || this.now + after >= deadline;
    if (silent) this.later(deadline, () => this.giveBack(open));
    else this.later(this.now + after, () => (says === "yes" ? this.accept(open) : this.giveBack(open)));
  }

  /** Whoever is asked accepts what it can fetch in time; a lot without a place on a trip gets one now. */
  private accept(open: OpenOffer): void {
    const { lot, recipient, units } = open;
    const load = this.loadOf(recipient);
    const now = new Date(this.now);
    const trip = load.trips?.find(({ stops }) => stops.some(({ surplusId }) => surplusId === lot.id));
    const { gramsATrip } = asOfToday(recipient, now);
    const room = this.policy.joins ? gramsATrip : 0;
    const trips = trip
      ? trip.leavesAt > this.now && load.trips
      : rideFor(load.trips ?? [], pickupOf(lot, recipient, units, now), room, now)?.trips;
    if (!trips) {
      this.giveBack(open);
      return;
    }
    this.loads.set(recipient.organisationId, { ...load, trips });
    const position = this.positionOf(lot);
    this.unitsOpen[position] = (this.unitsOpen[position] ?? 0) - units;
    this.taken.push({ lot, recipient, units });
    this.wait(position);
  }

  private giveBack({ lot, recipient, units }: OpenOffer): void {
    const load = this.loadOf(recipient);
    this.loads.set(recipient.organisationId, {
      ...load,
      unitsToday: load.unitsToday - units,
      gramsToday: load.gramsToday - units * lot.gramsEach,
      trips: withoutPickup(load.trips ?? [], lot.id, new Date(this.now)),
    });
    this.wait(this.positionOf(lot));
  }
}

const known = new WeakMap<World, (readonly Recipient[])[]>();

function nearestOf(world: World): (readonly Recipient[])[] {
  const before = known.get(world);
  if (before) return before;
  const near = world.lots.map(({ place }) =>
    world.recipients
      .map((recipient) => ({ recipient, apart: distanceMeters(recipient.place, place) }))
      .filter(({ apart }) => apart <= FARTHEST_METERS)
      .sort((one, other) => one.apart - other.apart)
      .map(({ recipient }) => recipient),
  );
  known.set(world, near);
  return near;
}
