/** `weight` in whole grams, `count` in whole things. */
export type Measure = "weight" | "count";

/** How a series looks, also without colour: full, striped, or only its edge. */
export type SeriesLook = "full" | "striped" | "edge";
export type Series = Readonly<{ name: string; look: SeriesLook }>;

export type Column = Readonly<{
  key: string;
  /** Under the axis: "Sen", "21 Nov". */
  tick: string;
  /** In the readout and the table: "Senin, 16 Nov". */
  name: string;
  /** One for each series; null where there is nothing to show yet. */
  values: ReadonlyArray<number | null>;
}>;

/** A level drawn across the columns, such as a capacity. */
export type Limit = Readonly<{ name: string; value: number }>;
