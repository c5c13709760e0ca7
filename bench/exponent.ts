/** Slope of log(seconds) over log(size), by least squares: 1 where time grows as the size does. */
export function exponent(runs: readonly { readonly size: number; readonly seconds: number }[]): number {
  const points = runs.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
