import { id } from "../kernel/id";
export const rule = id;
