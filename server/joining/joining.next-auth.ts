import { wayIn } from "@/server/identity/identity.next-auth";
import { join } from "@/server/joining/joining.commands";
import { joinForm } from "@/server/joining/joining.contract";

/** The browser's way to join: it leaves with the two cookies of a session. */
export const byJoining = () => wayIn("join", joinForm, join);
