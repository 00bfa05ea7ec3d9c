import type { Text } from "@/server/kernel/text";

export const undoWords = {
  posted: { id: "{title} diterbitkan, {units} {unit}", en: "{title} posted, {units} {unit}" },
  hint: {
    id: "Belum dilihat siapa pun. Sesudah sepuluh detik ditawarkan, dan hanya bisa ditarik.",
    en: "Nobody has seen it yet. After ten seconds it is offered, and can only be withdrawn.",
  },
  undo: { id: "Urungkan", en: "Undo" },
  undoOne: { id: "Urungkan {title}", en: "Undo {title}" },
  seconds: { id: "detik lagi", en: "seconds left" },
  undone: {
    id: "{title} diurungkan. Tidak ada yang melihatnya.",
    en: "{title} is undone. Nobody has seen it.",
  },
} as const satisfies Record<string, Text>;
