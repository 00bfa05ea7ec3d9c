import type { ReactNode } from "react";
import { storyOf } from "@/app/(admin)/admin/lot/[id]/story";
import { foundByAddress } from "@/server/web/page-guard";

type LotLayoutProps = Readonly<{ params: Promise<{ id: string }>; children: ReactNode }>;

export default async function LotLayout({ params, children }: LotLayoutProps) {
  const { id } = await params;
  await foundByAddress(() => storyOf(id));
  return children;
}
