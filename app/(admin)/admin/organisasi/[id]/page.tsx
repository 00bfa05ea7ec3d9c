import { houseOf } from "@/app/(admin)/admin/organisasi/[id]/house";
import { pageTitle } from "@/components/language/page-title";
import { namesOf } from "@/components/operations/board";
import { HouseScreen } from "@/components/operations/house-screen";
import { words } from "@/components/operations/words";
import { Page } from "@/components/ui/page";
import type { OrganisationId } from "@/server/kernel/id";
import { pageCaller } from "@/server/web/page-caller";

type HousePageProps = Readonly<{ params: Promise<{ id: string }> }>;

export const generateMetadata = pageTitle(words.organisations);

export default async function HousePage({ params }: HousePageProps) {
  const { id } = await params;
  const house = await houseOf(id);
  const caller = await pageCaller();
  const asked = { organisationId: id as OrganisationId };
  const [papers, { standing }, counts, regions] = await Promise.all([
    caller.documents.ofOrganisation(asked),
    caller.desk.standing(asked),
    caller.lots.ofHouse(asked),
    caller.identity.regions(),
  ]);
  const region = namesOf(regions.items)[house.regionId] ?? String(house.regionId);
  return (
    <Page title={house.name}>
      <HouseScreen {...{ first: house, papers, standing, counts, region }} />
    </Page>
  );
}
