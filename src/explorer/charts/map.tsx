import { useMemo } from "preact/hooks";
import { shadeOf, shades } from "./shades.ts";
import { HEIGHT, provinces, WIDTH } from "./provinces.ts";

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
  return (
    <>
      <svg class="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {shapes.map(({ code, name, path }) => {
          const count = byProvince.get(code) ?? 0;
          return (
            <path key={name} class={`shade-${shadeOf(count, most)}`} d={path} data-code={code}>
              <title>{`${name} ${count}`}</title>
            </path>
          );
        })}
      </svg>
      <ul class="scale" aria-hidden="true">
        {shades(most).map(({ shade, from, to }) => (
          <li key={shade}>
            <svg viewBox="0 0 10 10">
              <path class={`shade-${shade}`} d="M0 0H10V10H0z" />
            </svg>
            {from === to ? from : `${from}–${to}`}
          </li>
        ))}
      </ul>
    </>
  );
}
