/** What was, what is and what was taken back. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
}

const KEPT = 100;

export const begin = <State>(present: State): History<State> => ({ past: [], present, future: [] });

/** Goes on to a new state; what was taken back is gone. A state that is the same changes nothing. */
export const go = <State>(history: History<State>, next: State): History<State> =>
  next === history.present
    ? history
    : { past: [...history.past, history.present].slice(-KEPT), present: next, future: [] };

export const undone = <State>({ past, present, future }: History<State>): History<State> =>
  past.length === 0
    ? { past, present, future }
    : { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future] };

export const redone = <State>({ past, present, future }: History<State>): History<State> =>
  future.length === 0
    ? { past, present, future }
    : { past: [...past, present], present: future[0]!, future: future.slice(1) };
