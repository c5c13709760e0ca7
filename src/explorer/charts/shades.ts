/** Shades from few to many, beside the one of none. */
const SHADES = 5;

/** The shade of a number, 0 (none) to 5: by its logarithm, for most numbers are small beside the largest. */
export const shadeOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.min(SHADES, Math.ceil((SHADES * Math.log1p(count)) / Math.log1p(most)));

/** Which numbers have which shade, from none to the most; shades that no whole number has are left out. */
export function shades(most: number): { readonly shade: number; readonly from: number; readonly to: number }[] {
  const all = [{ shade: 0, from: 0, to: 0 }];
  for (let shade = 1, from = 1; shade <= SHADES; shade++) {
    let to = Math.min(most, Math.floor(Math.expm1((shade / SHADES) * Math.log1p(most)) + 1));
    while (to >= from && shadeOf(to, most) > shade) to--;
    if (to < from) continue;
    all.push({ shade, from, to });
    from = to + 1;
  }
  return all;
}
