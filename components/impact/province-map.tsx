import { DotMap } from "@/components/chart/dot-map";
import { PROVINCE_PLACES } from "@/components/chart/indonesia";
import { kilograms } from "@/components/format/numbers";
import { words } from "@/components/impact/words";
import { sayIn } from "@/components/language/preferences";
import { Section } from "@/components/ui/section";
import type { ProvinceView } from "@/server/impact/impact.contract";
import { fill, type Language } from "@/server/kernel/text";

type ProvinceMapProps = Readonly<{ provinces: readonly ProvinceView[]; language: Language }>;

/** Where food was accepted; a province whose every weight is unknown is on the map, but with no size. */
export function ProvinceMap({ provinces, language }: ProvinceMapProps) {
  const say = sayIn(language);
  const dots = provinces.flatMap(({ provinceId, name, acceptedGrams }) => {
    const place = PROVINCE_PLACES[provinceId];
    const text = kilograms(acceptedGrams, language);
    return place ? [{ key: `${provinceId}`, name, text, value: acceptedGrams, place }] : [];
  });
  const seen = new Set(dots.map(({ key }) => key));
  const others = Object.entries(PROVINCE_PLACES).flatMap(([code, place]) => (seen.has(code) ? [] : [place]));
  const [most] = dots;
  const label = most ? fill(words.mapLabel, { name: most.name, weight: most.text }) : words.mapEmpty;
  return (
    <Section title={say(words.byProvince)} hint={say(words.byProvinceHint)}>
      <DotMap
        label={say(label)}
        head={say(words.province)}
        valueHead={say(words.kilograms)}
        dots={dots}
        others={others}
        language={language}
      />
    </Section>
  );
}
