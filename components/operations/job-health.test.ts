import { describe, expect, it } from "vitest";
import { healthOf } from "@/components/operations/job-health";

const now = new Date("2026-11-21T14:00:00Z");
const pulse = {
  lastRunAt: "2026-11-21T13:59:58.000Z",
  lastSuccessAt: "2026-11-21T13:59:58.000Z",
  lastError: null,
  nextRunAt: "2026-11-21T14:00:03.000Z",
};

describe("the pulse of a job", () => {
  it("runs while its promised run is still ahead or less than a minute late", () => {
    expect(healthOf(pulse, now)).toBe("running");
    expect(healthOf({ ...pulse, nextRunAt: "2026-11-21T13:59:10.000Z" }, now)).toBe("running");
  });
  it("falls silent a minute after a promised run", () => {
    expect(healthOf({ ...pulse, nextRunAt: "2026-11-21T13:58:59.000Z" }, now)).toBe("silent");
  });
  it("fails while its last run ended in an error, and recovers with the next success", () => {
    const broken = { ...pulse, lastError: "boom" };
    expect(healthOf({ ...broken, lastSuccessAt: "2026-11-21T13:00:00.000Z" }, now)).toBe("failing");
    expect(healthOf({ ...broken, lastSuccessAt: null }, now)).toBe("failing");
    expect(healthOf(broken, now)).toBe("running");
  });
  it("never calls a job silent that only wakes for events", () => {
    expect(healthOf({ ...pulse, nextRunAt: null, lastRunAt: "2026-11-01T00:00:00.000Z" }, now)).toBe("running");
  });
});
