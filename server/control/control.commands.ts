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

const isOn = async (reader: Reader, name: SwitchName): Promise<boolean> =>
  (await findSwitch(reader, name)) ?? SWITCHES_V1[name].isOn;

/** Goes on only where a switch is on, as it stands this moment. @throws the refusal of that switch */
export async function requireSwitch(reader: Reader, name: SwitchName): Promise<void> {
  if (!(await isOn(reader, name))) throw SWITCHES_V1[name].refusal();
}

/** Each switch as it stands this moment, for whoever wonders before they ask. */
export async function describeOpenNow(reader: Reader) {
  const moved = await listSwitches(reader);
  const isOpen = (name: SwitchName) => moved.find((row) => row.name === name)?.isOn ?? SWITCHES_V1[name].isOn;
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
  const [switches, limits] = await Promise.all([listSwitches(reader), listLimits(reader)]);
  const holding = limitsFrom(limits);
  return {
    switches: SWITCHES.map((name) => {
      const moved = switches.find((row) => row.name === name);
      return { name, isOn: moved?.isOn ?? SWITCHES_V1[name].isOn, changedAt: moved?.changedAt ?? null };
    }),
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
