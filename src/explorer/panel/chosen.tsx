import { onlyConnecting } from "../actions.ts";
import { hide } from "../graph/view.ts";
import { t } from "../messages/index.ts";
import * as state from "../state.ts";

/** What can be done to the entities that are chosen; here and not among the picture's tools, so that nothing moves when one is chosen. */
export function ChosenTools() {
  const { only, pinned, shown } = state.view.value;
  const chosen = state.choice.value.entities;
  if (chosen.isDisjointFrom(shown)) return null;
  const allPinned = chosen.isSubsetOf(pinned);
  const pin = () =>
    state.change((view) => ({
      ...view,
      pinned: allPinned ? view.pinned.difference(chosen) : view.pinned.union(chosen),
    }));
  const hideChosen = () => {
    state.change((view) => hide(view, chosen));
    state.chooseNothing();
  };
  return (
    <p class="chosen-tools">
      <button type="button" onClick={hideChosen}>
        {t("tool.hide")}
      </button>
      <button type="button" onClick={pin}>
        {t(allPinned ? "tool.unpin" : "tool.pin")}
      </button>
      <button
        type="button"
        aria-pressed={state.choosingMore.value}
        onClick={() => (state.choosingMore.value = !state.choosingMore.value)}
      >
        {t("paths.another")}
      </button>
      {chosen.size > 1 && !only && (
        <button type="button" onClick={onlyConnecting}>
          {t("tool.connects")}
        </button>
      )}
      {state.choosingMore.value && (
        <span class="hint" role="status">
          {t("paths.choosing")}
        </span>
      )}
    </p>
  );
}
