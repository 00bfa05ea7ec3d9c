import { Part } from "@/app/parts";
export const Card = Part;
