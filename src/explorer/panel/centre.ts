/** Brings a mark into the middle of the box of text around it, and moves nothing else: what closes a dialog must stay in sight. */
export function centre(mark: Element | null | undefined): void {
  const box = mark?.closest(".text");
  if (!mark || !box) return;
  const [at, around] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollTop += at.top - around.top - (box.clientHeight - at.height) / 2;
}
