import { useEffect, useState } from "preact/hooks";
import { said, working } from "../state.ts";

/** What was asked: the answer when it is there, or why there is none. */
export interface Asked<Answer> {
  readonly answer?: Answer;
  readonly failed?: string;
}

/** Asks when `key` changes; an answer that comes too late is dropped. */
export function useAsked<Answer>(key: string, ask: () => Promise<Answer>): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer> & { key?: string }>({});
  useEffect(() => {
    let current = true;
    working.value = working.peek() + 1;
    void ask()
      .then(
        (answer) => current && setAsked({ key, answer }),
        (error: unknown) => current && setAsked({ key, failed: said(error) }),
      )
      .finally(() => (working.value = working.peek() - 1));
    return () => {
      current = false;
    };
  }, [key]);
  return asked.key === key ? asked : {};
}
