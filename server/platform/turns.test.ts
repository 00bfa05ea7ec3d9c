import { expect, it } from "vitest";
import { Turns } from "@/server/platform/turns";

it("goes one after the other where the key is the same, in order, also after a fault, and side by side elsewhere", async () => {
  const turns = new Turns<number>();
  const told: string[] = [];
  const open = new Map<string, () => void>();
  const step = (key: number, name: string) =>
    turns.take(key, async () => {
      told.push(`${name} begins`);
      await new Promise<void>((resolve) => open.set(name, resolve));
      told.push(`${name} ends`);
      if (name === "a") throw new Error("a falls");
    });
  const [a, b, c] = [step(1, "a"), step(1, "b"), step(2, "c")];
  expect(told).toEqual(["a begins", "c begins"]);
  open.get("a")?.();
  await expect(a).rejects.toThrow("a falls");
  await expect.poll(() => told).toEqual(["a begins", "c begins", "a ends", "b begins"]);
  open.get("c")?.();
  open.get("b")?.();
  await Promise.all([b, c]);
  expect(told.slice(4)).toEqual(["c ends", "b ends"]);
});
