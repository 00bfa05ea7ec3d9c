import { Page } from "@/app/map/page";
export const List = Page;
