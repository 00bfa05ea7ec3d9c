export { claim } from "@/server/surplus/surplus.commands";
