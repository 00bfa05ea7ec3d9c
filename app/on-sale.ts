import { TRPCError } from "@trpc/server";
import { pageCaller } from "@/server/web/page-caller";

/** Whether a lot is for sale now: then it is given to nobody, and its sign says so. */
export async function isLotOnSale(surplusId: string): Promise<boolean> {
  try {
    const { phase } = await (await pageCaller()).market.lot({ surplusId });
    return phase !== "free";
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return false;
    throw error;
  }
}
