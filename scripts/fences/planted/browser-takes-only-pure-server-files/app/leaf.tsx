"use client";
import { claim } from "@/server/surplus/surplus.commands";
export const Leaf = () => claim;
