export interface Bar {
  readonly label: string;
  readonly count: number;
}

const ROW = 40;
/** The longest bar takes so much of the width, per cent; its number stands beside it. */
const LONGEST = 88;
/** Bars at most; the table has all. */
export const MOST_BARS = 25;

/** Bars from left to right, each below its name and before its number, on a screen of any width. The table beside it says the same. */
export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const shown = bars.slice(0, MOST_BARS);
  return (
    <svg class="bars" width="100%" height={shown.length * ROW} role="img" aria-label={title}>
      {shown.map(({ label, count }, index) => {
        const width = `${Math.max(0.5, (LONGEST * count) / most).toFixed(1)}%`;
        return (
          <g key={label}>
            <text x="0" y={index * ROW + 15}>
              {label}
            </text>
            <rect x="0" y={index * ROW + 20} width={width} height={14} rx={2} />
            <text x={width} dx="6" y={index * ROW + 32}>
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
