import type { Rescue } from "@/db/testing/rescue";
import type { SurplusId } from "@/server/kernel/id";
import { recallSurplus } from "@/server/surplus/recall.commands";

type Caller = () => ReturnType<Rescue["as"]>;
type Stage = Readonly<{ rescue: Rescue; asKitchen: Caller; asPanti: Caller; asAdmin: Caller }>;
type Held<Scene> = (
  scene: Scene,
  units?: number,
) => Promise<Readonly<{ lot: Readonly<{ id: string }>; claim: Readonly<{ id: string }> }>>;

/** How people come to be told of recalls and disputes. @param held a lot of which the NGO holds units @param at when all of it happens */
export function disputeHappenings<Scene extends Stage>(held: Held<Scene>, at: Date) {
  const recalled = async (scene: Scene) => {
    const { lot } = await held(scene, 10);
    await scene.rescue.sweep((work) => recallSurplus(work, lot.id as SurplusId).then(({ length }) => length), at);
    return at;
  };
  const complain = async (scene: Scene, reason: "not_as_described" | "stale_food") => {
    const { claim } = await held(scene);
    return scene.asPanti().disputes.open({ claimId: claim.id, reason, text: "Isinya lain dari fotonya." });
  };
  const disputed = (reason: "not_as_described" | "stale_food") => async (scene: Scene) => {
    await complain(scene, reason);
    return at;
  };
  const answer = async (scene: Scene) => {
    const { id } = await complain(scene, "not_as_described");
    await scene.asKitchen().disputes.answer({ id, text: "Kami sudah menulis gantinya." });
    return id;
  };
  const judge = async (scene: Scene) => {
    const id = await answer(scene);
    const { version } = (await scene.asAdmin().desk.file({ id })).dispute;
    await scene.asAdmin().desk.rule({ id, version, verdict: "dismiss", note: "Gantinya tertulis." });
    return id;
  };
  const appealed = async (scene: Scene) => {
    const id = await judge(scene);
    await scene.asPanti().disputes.appeal({ id, text: "Foto kami belum dilihat." });
    return at;
  };
  const to = <Role extends string>(role: Role, play: (scene: Scene) => Promise<Date>) => ({ to: role, play });
  return {
    food_recalled: to("ngo", recalled),
    lot_recalled: to("provider", recalled),
    dispute_opened: to("provider", disputed("not_as_described")),
    dispute_answered: to("ngo", (scene) => answer(scene).then(() => at)),
    dispute_decided: to("ngo", (scene) => judge(scene).then(() => at)),
    dispute_appealed: to("provider", appealed),
    safety_dispute_waiting: to("admin", disputed("stale_food")),
    dispute_waiting: to("admin", disputed("not_as_described")),
  };
}
