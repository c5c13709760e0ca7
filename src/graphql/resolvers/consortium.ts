import { GraphError } from "../../errors.ts";
import { monthsFrom } from "../../model/date.ts";
import { connection, factEdge } from "../connection.ts";
import type { PageArguments } from "../page.ts";
import { ranks } from "../facts.ts";
import { dateOf } from "../filter.ts";

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
    dateOf("date", date);
    return { date, earliest: monthsFrom(date, -near), latest: monthsFrom(date, near), ranks };
  }),
};
