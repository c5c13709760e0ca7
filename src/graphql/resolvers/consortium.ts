import { GraphError } from "../../errors.ts";
import { monthsFrom, precisionOf } from "../../model/date.ts";
import { connection, factEdge } from "../connection.ts";
import type { PageArguments } from "../page.ts";
import { ranks } from "./ranks.ts";

/** Months around a date within which a publication may be near at most. */
const MOST_MONTHS = 120;
const NEAR = 12;

type CouncilArguments = PageArguments & { readonly date: string; readonly months?: number | null };

export const Consortium = {
  council: connection("council", factEdge, ({ date, months }: CouncilArguments) => {
    const near = months ?? NEAR;
    if (near < 0 || near > MOST_MONTHS) {
      throw new GraphError("ARGUMENT_INVALID", `months: ${near} is not from 0 to ${MOST_MONTHS}`);
    }
    placed("date", date);
    return { date, earliest: monthsFrom(date, -near), latest: monthsFrom(date, near), ranks };
  }),
};

/** @throws ARGUMENT_INVALID where it is no year, month or day of a year */
function placed(argument: string, date: string): void {
  const precision = precisionOf(date);
  if (precision !== undefined && precision !== "DAY_WITHOUT_YEAR") return;
  const given = JSON.stringify(date.slice(0, 40));
  throw new GraphError("ARGUMENT_INVALID", `${argument}: ${given} is not of the form 2024, 2024-06 or 2024-06-18`);
}
