import type { Text } from "@/server/kernel/text";

/** What a food is mainly made of, for its carbon figure. */
export const carbonText: Readonly<Record<"meat" | "dairy" | "bread" | "produce" | "mixed", Text>> = {
  meat: { id: "Daging", en: "Meat" },
  dairy: { id: "Susu & keju", en: "Dairy" },
  bread: { id: "Roti & tepung", en: "Bread & flour" },
  produce: { id: "Nasi, sayur & buah", en: "Rice, vegetables & fruit" },
  mixed: { id: "Campuran", en: "Mixed" },
};
