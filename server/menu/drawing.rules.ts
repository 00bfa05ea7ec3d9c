import type { Category } from "@/server/kernel/food";

/** The drawings a food can have, in the order people choose from. */
export const DRAWINGS = [
  "rice_box",
  "rice_plate",
  "noodles",
  "soup",
  "chicken",
  "fish",
  "vegetables",
  "fritters",
  "bread",
  "cake",
  "cut_fruit",
  "fruit",
  "basket",
  "milk",
  "drink",
  "package",
] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** What names of food speak of, the first that fits; Indonesian kitchens name the main thing first. */
const SPOKEN: ReadonlyArray<readonly [RegExp, Drawing]> = [
  [/\b(nasi (kotak|boks|box|bungkus)|bento|tumpeng|prasmanan)/, "rice_box"],
  [/\b(mie?|bihun|kwetiau|pasta|spageti|spaghetti|soun|laksa)\b/, "noodles"],
  [/\b(soto|sop|sup|rawon|bakso|coto|konro|pallubasa|kuah|bubur|gulai|kari|lodeh|sayur asem)\b/, "soup"],
  [/\b(donat|kue|bolu|tart|pastel|brownies|croissant|puding|martabak|lapis|onde|klepon)\b/, "cake"],
  [/\b(roti|baguette|bakpao|sandwich|burger)\b/, "bread"],
  [/\b(gorengan|tahu|tempe|perkedel|risoles|lumpia|bakwan|pisang goreng)\b/, "fritters"],
  [/\b(nasi|lontong|ketupat|rendang)\b/, "rice_plate"],
  [/\b(ayam|bebek|sate)\b/, "chicken"],
  [/\b(ikan|udang|cumi|seafood|lele|gurame|pepes)\b/, "fish"],
  [/\b(susu|yogurt|keju|yoghurt)\b/, "milk"],
  [/\b(air|jus|teh|kopi|minum\w*|es)\b/, "drink"],
  [/\b(buah potong|salad buah|rujak|asinan)\b/, "cut_fruit"],
  [/\b(sayur\w*|salad|capcay|urap|gado|pecel|kangkung)\b/, "vegetables"],
  [/\b(pisang|apel|jeruk|mangga|pepaya|semangka|melon|buah\w*)\b/, "fruit"],
];

const OF_CATEGORY: Readonly<Record<Category, Drawing>> = {
  cooked: "rice_plate",
  bakery: "bread",
  cut_fruit: "cut_fruit",
  produce: "basket",
  packaged: "package",
};

/** The drawing that fits a food by its name, else by its category. */
export function drawingOf(name: string, category: Category): Drawing {
  const spoken = SPOKEN.find(([words]) => words.test(name.toLowerCase()))?.[1];
  if (category === "produce" && spoken !== "fruit") return "basket";
  return spoken ?? OF_CATEGORY[category];
}
