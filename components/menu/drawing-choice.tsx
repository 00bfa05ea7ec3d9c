"use client";

import { Field } from "@/components/form/field";
import { useText } from "@/components/language/language-provider";
import { FoodDrawing } from "@/components/menu/food-drawing";
import { words } from "@/components/menu/words";
import { classes } from "@/components/ui/classes";
import { DRAWINGS, type Drawing } from "@/server/menu/drawing.rules";
import { drawingText } from "@/server/menu/menu.text";

type DrawingChoiceProps = Readonly<{ value: Drawing; onChange: (value: Drawing) => void }>;

/** The drawings as radio buttons, each with its word for those who cannot see it. */
export function DrawingChoice({ value, onChange }: DrawingChoiceProps) {
  const say = useText();
  return (
    <Field name="drawing" label={say(words.drawing)} group>
      {(wiring) => (
        <div className="flex flex-wrap gap-2">
          {DRAWINGS.map((drawing) => (
            <label
              key={drawing}
              title={say(drawingText[drawing])}
              className={classes(
                "grid size-16 cursor-pointer place-items-center rounded-control border transition-colors has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-sky",
                drawing === value ? "border-2 border-leaf bg-leaf-soft" : "border-line bg-surface hover:bg-sunken",
              )}
            >
              <input
                type="radio"
                name={wiring.name}
                value={drawing}
                checked={drawing === value}
                aria-label={say(drawingText[drawing])}
                onChange={() => onChange(drawing)}
                className="sr-only"
              />
              <FoodDrawing drawing={drawing} size={40} />
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}
