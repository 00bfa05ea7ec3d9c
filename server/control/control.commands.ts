import { audit } from "@/server/audit/audit.commands";
import type { LimitInput, SwitchInput } from "@/server/control/control.contract";
import { SWITCHES, type SwitchName } from "@/server/control/control.reasons";
import {
  limitsFrom,
  ROLE_LIMITS_V1,
  type RoleLimits,
  SWITCHES_V1,
  whyCannotLimit,
} from "@/server/control/control.rules";
import { findSwitch, listLimits, listSwitches, saveLimit, saveSwitch } from "@/server/control/control.store";
import { type PersonActor, ROLES } from "@/server/kernel/actor";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** Goes on only where a switch is on, as it stands this moment. @throws the refusal of that switch */
export async function requireSwitch(reader: Reader, name: SwitchName): Promise<void> {
  if (!((await findSwitch(reader, name)) ?? SWITCHES_V1[name].isOn)) throw SWITCHES_V1[name].refusal();
}

/** Every switch as it stands this moment, with when somebody last moved it. */
async function describeSwitches(reader: Reader) {
  const rows = await listSwitches(reader);
  return SWITCHES.map((name) => {
    const moved = rows.find((row) => row.name === name);
    return { name, isOn: moved?.isOn ?? SWITCHES_V1[name].isOn, changedAt: moved?.changedAt ?? null };
  });
}

/** Which features are switched on, for whoever wonders before they ask. */
export async function describeOpenNow(reader: Reader) {
  const switches = await describeSwitches(reader);
  const isOpen = (wanted: SwitchName) => switches.some(({ name, isOn }) => name === wanted && isOn);
  return {
    registration: isOpen("registration"),
    waiting_list: isOpen("waiting_list"),
    purchases: isOpen("purchases"),
  };
}

/** The limits that hold now, role by role. */
export const readLimits = async (reader: Reader): Promise<RoleLimits> => limitsFrom(await listLimits(reader));

/** Every switch and every limit as it stands, with when somebody last moved it. */
export async function describeControls(reader: Reader) {
  const [switches, limits] = await Promise.all([describeSwitches(reader), listLimits(reader)]);
  const holding = limitsFrom(limits);
  return {
    switches,
    limits: ROLES.map((role) => {
      const changedAt = limits.find((row) => row.role === role)?.changedAt ?? null;
      return { role, perMinute: holding[role], ...ROLE_LIMITS_V1[role], changedAt };
    }),
  };
}

/** Moves a switch; whoever comes next finds it so. */
export async function moveSwitch(work: Work<PersonActor>, { name, reason, ...moved }: SwitchInput): Promise<void> {
  const { tx, actor, now } = work;
  await saveSwitch(tx, { name, ...moved, changedBy: actor.personId, changedAt: now });
  await audit(work, { action: "switch.moved", subjectKind: "switch", subjectId: name, reason, detail: moved });
}

/** Sets how many requests a role has a minute; every web process holds to it within seconds. @throws Failure `control.outOfBounds` */
export async function setLimit(work: Work<PersonActor>, { role, perMinute, reason }: LimitInput): Promise<void> {
  const { tx, actor, now } = work;
  const refusal = whyCannotLimit(role, perMinute);
  if (refusal) throw refusal;
  const before = (await readLimits(tx))[role];
  await saveLimit(tx, { role, perMinute, changedBy: actor.personId, changedAt: now });
  const deed = { action: "limit.set", subjectKind: "limit", subjectId: role } as const;
  await audit(work, { ...deed, reason, detail: { perMinute, before } });
}
