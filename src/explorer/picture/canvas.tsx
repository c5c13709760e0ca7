import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { expand } from "../actions.ts";
import { settled } from "../address.ts";
import { language, t } from "../messages/index.ts";
import * as state from "../state.ts";
import { toggled } from "../graph/view.ts";
import { current } from "./current.ts";
import { look } from "./look.ts";
import { Picture } from "./picture.ts";

/** Milliseconds that the layout takes at most: the first picture of a view, and after something was added. */
const LONGEST_MS = 4_000;

/** Where sigma draws. It says in words how much it shows; the table says what. */
export function Canvas() {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const picture = new Picture(container.current!, look.peek(), {
      chosen: (id, also) => (also ? state.chooseAlso(id) : state.choose(id)),
      relationChosen: (key) => state.chooseRelation(key),
      nothingChosen: () => state.chooseNothing(),
      opened: (id) => void expand(id),
      moved(places, isSettled) {
        for (const [id, at] of places) state.positions.set(id, at);
        if (isSettled) {
          settled.value++;
          container.current!.dataset["settled"] = "true";
        }
      },
      placed(id) {
        state.change((view) => (view.pinned.has(id) ? view : { ...view, pinned: toggled(view.pinned, id) }));
        settled.value++;
      },
      cameraMoved: (camera) => (state.camera.value = camera),
    });
    current.value = picture;
    // For the bench and the tests, which have no other way to know what is drawn where.
    Object.assign(container.current!, { picture });
    const layOut = () => {
      container.current!.dataset["settled"] = "false";
      picture.layOut(LONGEST_MS);
    };
    if (state.camera.peek()) picture.turnTo(state.camera.peek()!);
    const ends = [
      effect(() => {
        const { entities, relations } = state.seen.value;
        picture.look(look.peek());
        if (picture.show(entities, relations, state.positions)) layOut();
        else if (entities.length > 0) container.current!.dataset["settled"] = "true";
        else delete container.current!.dataset["settled"];
      }),
      effect(() => {
        void language.value;
        picture.look(look.value);
      }),
      effect(() => picture.choose(state.choice.value.entities, state.choice.value.relation)),
    ];
    const size = new ResizeObserver(() => picture.resize());
    size.observe(container.current!);
    return () => {
      for (const end of ends) end();
      size.disconnect();
      current.value = undefined;
      picture.end();
    };
  }, []);
  const { entities, relations } = state.seen.value;
  const label = t("picture.label", { entities: entities.length, relations: relations.length });
  return <div ref={container} id="picture" class="picture" role="img" aria-label={label} />;
}
