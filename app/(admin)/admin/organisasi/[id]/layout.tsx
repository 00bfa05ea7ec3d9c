import type { ReactNode } from "react";
import { houseOf } from "@/app/(admin)/admin/organisasi/[id]/house";
import { foundByAddress } from "@/server/web/page-guard";

type HouseLayoutProps = Readonly<{ params: Promise<{ id: string }>; children: ReactNode }>;

export default async function HouseLayout({ params, children }: HouseLayoutProps) {
  const { id } = await params;
  await foundByAddress(() => houseOf(id));
  return children;
}
