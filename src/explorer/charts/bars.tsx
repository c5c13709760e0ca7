export interface Bar {
  readonly label: string;
  readonly count: number;
}

const ROW = 24;
const NAMES = 190;
const WIDTH = 640;
const NUMBERS = 60;
/** Bars at most; the table has all. */
export const MOST_BARS = 25;

/** What fits beside a bar: a Chinese character takes the place of two letters. */
function cut(label: string): string {
  let room = 28;
  for (let at = 0; at < label.length; at++) {
    room -= label.charCodeAt(at) > 0x2e80 ? 2 : 1;
    if (room < 0) return `${label.slice(0, at)}…`;
  }
  return label;
}

/** Bars from left to right, each with its name and number. The table beside it says the same. */
export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const shown = bars.slice(0, MOST_BARS);
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${shown.length * ROW + 4}`} role="img" aria-label={title}>
      {shown.map(({ label, count }, index) => {
        const width = Math.max(1, ((WIDTH - NAMES - NUMBERS) * count) / most);
        return (
          <g key={label} transform={`translate(0 ${index * ROW})`}>
            <text class="name" x={NAMES - 8} y={ROW - 8} text-anchor="end">
              {cut(label)}
            </text>
            <rect x={NAMES} y={4} width={width} height={ROW - 8} rx={2} />
            <text x={NAMES + width + 6} y={ROW - 8}>
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
