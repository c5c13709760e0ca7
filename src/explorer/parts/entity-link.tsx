import { open } from "../address.ts";
import { showAndChoose } from "../actions.ts";
import type { Entity } from "../graph/entities.ts";
import { KindMark } from "./kind-mark.tsx";

/** A name that leads to the picture, with what is known in the panel. */
export const EntityLink = ({ entity }: { readonly entity: Entity }) => (
  <button
    type="button"
    class="link"
    onClick={() => {
      open("graph");
      void showAndChoose(entity.id);
    }}
  >
    <KindMark kind={entity.kind} /> {entity.name}
  </button>
);
