import type { Predicate } from "../../model/ontology.ts";
import { connection, factEdge } from "../connection.ts";

/** Resolver of the relationships of one type that leave (`out`) or reach (`in`) an entity. */
export const ties = (direction: "out" | "in", predicate: Predicate) =>
  connection(`ties-${direction}`, factEdge, () => ({ predicate }), {
    predicates: [predicate],
    outgoing: direction === "out",
  });
