import { find } from "@/server/surplus/surplus.store";
export const Page = () => find;
