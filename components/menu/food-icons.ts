import {
  Apple,
  CakeSlice,
  CookingPot,
  Flame,
  type LucideIcon,
  Package,
  Refrigerator,
  Salad,
  Snowflake,
  Thermometer,
} from "lucide-react";
import type { Category, Storage } from "@/server/kernel/food";

export const categoryIcons: Readonly<Record<Category, LucideIcon>> = {
  cooked: CookingPot,
  bakery: CakeSlice,
  cut_fruit: Salad,
  produce: Apple,
  packaged: Package,
};

export const storageIcons: Readonly<Record<Storage, LucideIcon>> = {
  hot: Flame,
  ambient: Thermometer,
  chilled: Refrigerator,
  frozen: Snowflake,
};
