import type { SaleRow } from "@/server/market/market.store";

/** What every event about a sale carries. */
export const saleFacts = ({
  surplusId,
  providerId,
  regionId,
  cell,
}: Pick<SaleRow, "surplusId" | "providerId" | "regionId" | "cell">) => ({ surplusId, providerId, regionId, cell });
