import { type AnyProcedure, type AnyRouter, TRPCError } from "@trpc/server";
import type { z } from "zod";
import type { Context } from "@/server/trpc/context";
import type { Meta } from "@/server/trpc/procedures";

/** A procedure as the door sees it. */
export type DoorProcedure = Readonly<{
  path: string;
  type: "query" | "mutation" | "subscription";
  meta: Meta;
  inputs: readonly z.ZodType[];
  output: z.ZodType | null;
  run: AnyProcedure;
}>;

type Definition = { type: DoorProcedure["type"]; meta?: Meta; inputs: z.ZodType[]; output?: z.ZodType };

/** Every procedure of a router by its dotted path. @throws Error naming a procedure that does not say who may call it */
export function proceduresOf(router: AnyRouter): ReadonlyMap<string, DoorProcedure> {
  const found = Object.entries(router._def.procedures as Record<string, AnyProcedure>);
  return new Map(
    found.map(([path, run]) => {
      const { type, meta, inputs, output } = run._def as unknown as Definition;
      if (!meta?.access) throw new Error(`procedure ${path} does not name who may call it`);
      return [path, { path, type, meta, inputs, output: output ?? null, run }];
    }),
  );
}

/** Runs one procedure through its middlewares. @throws whatever it refuses with, as a TRPCError */
export const runProcedure = (
  procedure: DoorProcedure,
  input: unknown,
  context: Context,
  signal: AbortSignal,
  batchIndex = 0,
): Promise<unknown> =>
  procedure.run({
    path: procedure.path,
    getRawInput: async () => input,
    ctx: context,
    type: procedure.type,
    signal,
    batchIndex,
  });

export const unknownProcedure = (): TRPCError => new TRPCError({ code: "NOT_FOUND" });
export const wrongMethod = (): TRPCError => new TRPCError({ code: "METHOD_NOT_SUPPORTED" });
