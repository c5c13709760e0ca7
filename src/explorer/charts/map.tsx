import { useMemo } from "preact/hooks";
import { HEIGHT, provinces, WIDTH } from "./provinces.ts";

/** Shades from few to many. */
const SHADES = 5;

interface ProvinceMapProps {
  readonly title: string;
  /** How many, by the code of the province (six digits). */
  readonly counts: ReadonlyMap<string, number>;
}

/** A map of provinces, the darker the more; the table beside it says the same. */
export function ProvinceMap({ title, counts }: ProvinceMapProps) {
  const shapes = useMemo(provinces, []);
  const byProvince = new Map([...counts].map(([code, count]) => [code.slice(0, 2), count]));
  const most = Math.max(1, ...byProvince.values());
  const shade = (count: number): number =>
    count === 0 ? 0 : Math.ceil((SHADES * Math.log1p(count)) / Math.log1p(most));
  return (
    <svg class="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {shapes.map(({ code, name, path }) => {
        const count = byProvince.get(code) ?? 0;
        return (
          <path key={name} class={`shade-${shade(count)}`} d={path} data-code={code}>
            <title>{`${name} ${count}`}</title>
          </path>
        );
      })}
    </svg>
  );
}
