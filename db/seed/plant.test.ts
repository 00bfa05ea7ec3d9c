import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plant } from "@/db/seed/plant";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { signIn } from "@/server/identity/identity.session.commands";
import { systemActor } from "@/server/kernel/actor";
import { config } from "@/server/platform/config";
import { unseal } from "@/server/platform/sealed";
import { checkBalance } from "@/server/surplus/upkeep.commands";

const now = new Date();
const PASSWORD = "sore-di-jakarta";
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await plant(database.db, PASSWORD, now);
});
afterAll(() => database.close());

describe("the demo's city", () => {
  it("has the promised accounts, and each signs in", async () => {
    for (const name of [
      "provider001",
      "provider060",
      "ngo001",
      "ngo120",
      "admin",
      "courier001",
      "citizen001",
      "citizen005",
    ])
      await signIn({ db: database.db, now }, { identifier: `${name}@demo.test`, password: PASSWORD });
  });

  it("has at least 60 providers and 120 NGOs across Jakarta's five cities", async () => {
    const rows = await database.sql`select kind, count(*)::int, count(distinct region_id)::int as cities
      from organisation where region_id between 3171 and 3175 and verification = 'verified' group by kind order by kind`;
    expect(rows.find((row) => row.kind === "provider")).toMatchObject({ cities: 5 });
    expect(rows.find((row) => row.kind === "provider")?.count).toBeGreaterThanOrEqual(60);
    expect(rows.find((row) => row.kind === "ngo")?.count).toBeGreaterThanOrEqual(120);
  });

  it("lets every Jakarta NGO reach every Jakarta outlet", async () => {
    const far =
      await database.sql`select 1 from organisation o, organisation n join ngo_profile p on p.organisation_id = n.id
      where o.kind = 'provider' and n.verification = 'verified' and o.region_id between 3171 and 3175 and n.region_id between 3171 and 3175
        and st_distance(o.place, n.place) > p.radius_meters`;
    expect(far).toHaveLength(0);
  });

  it("has one fallback food bank a region", async () => {
    const rows = await database.sql`select region_id, count(*) filter (where is_fallback)::int as banks
      from organisation left join ngo_profile on organisation_id = id
      where verification = 'verified' group by region_id`;
    for (const { banks } of rows) expect(banks).toBe(1);
  });

  it("keeps books that balance", async () => {
    await database.db.transaction((tx) => checkBalance({ tx, now, actor: systemActor("test") }));
    expect(await database.sql`select * from imbalance`).toHaveLength(0);
    const [totals] =
      await database.sql`select sum(weight_grams)::int as grams from balance_entry where to_bucket = 'accepted'`;
    expect(totals?.grams).toBeGreaterThan(50_000);
  });

  it("gives every kitchen the menu of its kind", async () => {
    const [menus] =
      await database.sql`select count(distinct provider_id)::int as kitchens, min(usual_units) as least from menu_item`;
    const [kitchens] =
      await database.sql`select count(*)::int from organisation where kind = 'provider' and verification = 'verified'`;
    expect(menus).toMatchObject({ kitchens: kitchens?.count });
    const bakery =
      await database.sql`select distinct m.category from menu_item m join organisation o on o.id = m.provider_id
      where o.name like 'Toko Roti%'`;
    expect(bakery.map((row) => row.category)).toEqual(["bakery"]);
  });

  it("sells tonight what suits each kitchen, some of it in an auction that runs already", async () => {
    const sales = await database.sql`
      select s.title, o.name, sale.auction_from <= ${now.toISOString()}::timestamptz as falling from sale
      join surplus s on s.id = sale.surplus_id join organisation o on o.id = s.provider_id where sale.sale_until > ${now.toISOString()}::timestamptz`;
    expect(sales.length).toBeGreaterThanOrEqual(10);
    expect(sales.filter(({ falling }) => falling).length).toBeGreaterThanOrEqual(3);
    const buffets = await database.sql`
      select o.name from surplus s join organisation o on o.id = s.provider_id where s.title like 'Prasmanan%'`;
    expect(buffets.length).toBeGreaterThan(0);
    for (const { name } of buffets) expect(name).toMatch(/^Hotel /);
  });

  it("has neighbours of the market, one with something to fetch", async () => {
    expect(await database.sql`select units from purchase where state = 'reserved'`).toEqual([{ units: 2 }]);
    expect(await database.sql`select 1 from market_watch`).toHaveLength(5);
  });

  it("has papers that hold, end soon, have lapsed and wait for an admin", async () => {
    const rows = await database.sql`select kind, state, expires_on < current_date as lapsed from organisation_document`;
    expect(rows.filter(({ state }) => state === "waiting")).toHaveLength(2);
    expect(rows.filter(({ lapsed }) => lapsed)).toHaveLength(1);
  });

  it("gives everyone a number of their own that exists nowhere", async () => {
    const people = await database.sql`select phone_cipher from person where phone_confirmed_at is not null`;
    const numbers = people.map((row) => unseal(String(row.phone_cipher), config().CONTACT_KEY));
    const [all] = await database.sql`select count(*)::int from person`;
    expect(new Set(numbers).size).toBe(all?.count);
    expect(numbers.filter((number) => !/^\+62802\d{7}$/.test(number))).toEqual([]);
  });

  it("is planted once", async () => {
    const before = await database.sql`select count(*) from person`;
    await plant(database.db, PASSWORD, now);
    expect(await database.sql`select count(*) from person`).toEqual(before);
  });
});
