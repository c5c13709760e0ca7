import { ROLES } from "../../model/ontology.ts";

/** For every role the character that sorts it, the highest role first. */
export const ranks: Readonly<Record<string, string>> = Object.fromEntries(
  ROLES.map((role, index) => [role, String.fromCharCode("a".charCodeAt(0) + index)]),
);
