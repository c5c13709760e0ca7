import type { JSX } from "preact";
import type { Kind } from "../../model/ontology.ts";
import { COLOUR_OF, SHAPE_OF, type Shape } from "../picture/palette.ts";
import { theme } from "../theme.ts";

const FORMS: Readonly<Record<Shape, JSX.Element>> = {
  circle: <circle r="8" />,
  square: <rect x="-7.5" y="-7.5" width="15" height="15" />,
  diamond: <path d="M0-9 9 0 0 9-9 0z" />,
  triangle: <path d="M0-9 9 7-9 7z" />,
  hexagon: <path d="M0-9 7.8-4.5 7.8 4.5 0 9-7.8 4.5-7.8-4.5z" />,
  pentagon: <path d="M0-9 8.6-2.8 5.3 7.3-5.3 7.3-8.6-2.8z" />,
  cross: <path d="M-4-9H4V-4H9V4H4V9H-4V4H-9V-4H-4z" />,
  star: <path d="M0-10 2.6-3.4 9.5-3.1 4.2 1.4 5.9 8.1 0 4.4-5.9 8.1-4.2 1.4-9.5-3.1-2.6-3.4z" />,
};

/** Form and colour of a kind, as the picture has them; the word stands beside it. */
export function KindMark({ kind }: { readonly kind: Kind }) {
  return (
    <svg class="mark" viewBox="-11 -11 22 22" aria-hidden="true" fill={COLOUR_OF[kind][theme.value]}>
      {FORMS[SHAPE_OF[kind]]}
    </svg>
  );
}
