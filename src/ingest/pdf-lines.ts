/** A piece of text as a PDF places it; all measures in points, y from the foot of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Set at an angle, as watermarks are. */
  readonly turned: boolean;
}

/** Text of a line up to a gap wider than a blank: a cell of a table, if the line is in one. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PageLine {
  readonly segments: readonly Segment[];
  /** A gap in it is as wide as only columns have. */
  readonly divided: boolean;
  readonly y: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

/** Pieces whose base lines differ by less than this part of their size are in one line. */
const SAME_LINE = 0.4;
/** Gaps in parts of the size: a blank, a cell that fills its column nearly, and columns without doubt. */
const BLANK = 0.3;
const CELL = 0.5;
const COLUMN = 1.5;
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** The lines of a page from its head to its foot. Pure. */
export function linesOfPage(pieces: readonly Piece[]): PageLine[] {
  const shown = pieces.filter(({ text, turned, size }) => !turned && size > 0 && text.trim() !== "");
  const sorted = shown.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const lines: Piece[][] = [];
  for (const piece of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (first && first.y - piece.y < SAME_LINE * Math.min(first.size, piece.size)) line!.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf);
}

function lineOf(pieces: readonly Piece[]): PageLine {
  const sorted = pieces.toSorted((a, b) => a.x - b.x);
  const segments: { text: string; left: number; right: number }[] = [];
  for (const { text, x, width, size } of sorted) {
    const last = segments.at(-1);
    const gap = last ? x - last.right : Infinity;
    // The same text a hair beside itself is how some programs print bold.
    if (last && gap < -0.5 * width && last.text.endsWith(text)) continue;
    if (!last || gap > CELL * size) segments.push({ text: text.trim(), left: x, right: x + width });
    else {
      last.text +=
        (gap > BLANK * size && !(CJK.test(last.text.at(-1)!) && CJK.test(text[0]!)) ? " " : "") + text.trim();
      last.right = Math.max(last.right, x + width);
    }
  }
  const size = Math.max(...pieces.map((piece) => piece.size));
  return {
    segments,
    divided: segments.some(({ left }, n) => n > 0 && left - segments[n - 1]!.right > COLUMN * size),
    y: Math.max(...pieces.map(({ y }) => y)),
    size,
    left: segments[0]!.left,
    right: Math.max(...segments.map(({ right }) => right)),
  };
}

/** The text of a line, whatever its gaps. */
export const lineText = ({ segments }: PageLine): string => segments.map(({ text }) => text).join(" ");
