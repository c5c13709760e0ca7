import { useEffect, useState } from "preact/hooks";
import type { ComponentType } from "preact";
import { isTaking } from "./open.ts";

/** The dialog, fetched when it is first opened: its formats are no part of the first picture. */
export function Take() {
  const [loaded, setLoaded] = useState<{ readonly Dialog: ComponentType }>();
  const isOpen = isTaking.value;
  useEffect(() => {
    if (isOpen && !loaded) void import("./dialog.tsx").then(({ TakeDialog }) => setLoaded({ Dialog: TakeDialog }));
  }, [isOpen]);
  return isOpen && loaded ? <loaded.Dialog /> : null;
}
