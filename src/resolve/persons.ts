import type { Ruling } from "../model/judgement.ts";
import { BoundComponents } from "./bound-components.ts";
import { Components } from "./components.ts";
import { plainKey } from "./organization-name.ts";
import { isScoped, type Source } from "./source.ts";
import { verdictsOn } from "./verdicts.ts";

/** Sources of one name that share a body: one person as far as posts show. */
interface Cluster {
  readonly id: string;
  readonly consortia: ReadonlySet<string>;
  /** It holds a post in a body other than a consortium, which another post elsewhere would contradict. */
  readonly firm: boolean;
}

/**
 * Which persons are one: never by name alone. First those judged the same. Then same name and a post in the same body.
 * Then one without a post outside consortia joins the one person of its name tied to the same consortium (if there is one
 * only), or, where there is none, the others of its name that have no such post either and share a consortium. What was
 * judged different never meets: bodies and names are gone through in order, the one that stands out
 * (`Verdicts.inOrder`) comes last, and meets the first that it may meet. The id is the smallest source id.
 * @param organization   canonical id of a body's token as a document uses it
 * @param ids            into which the canonical id of each row is put
 */
export function resolvePersons(
  rows: readonly Source[],
  organization: (token: string, document: string) => string,
  judgements: readonly Ruling[],
  ids: Map<string, string>,
): void {
  const { components: ofJudged, judged, inOrder } = verdictsOn(rows, judgements);
  for (const circle of circles(rows, judgements)) {
    // Who is alone with a name is nobody else; most are.
    if (circle.length === 1) {
      ids.set(circle[0]!.id, circle[0]!.id);
      continue;
    }
    const isJudged = judged.size > 0 && circle.some(({ id }) => judged.has(id));
    // No other circle can meet this one: of a million names each has its own few components.
    const components = isJudged ? ofJudged : new BoundComponents(NONE_APART);
    const byName = judgements.length > 0 ? inTurn(circle.toSorted(inOrder)) : [circle];
    for (const namesakes of byName) {
      const byBody = new Map<string, string[]>();
      for (const row of namesakes) {
        components.find(row.id);
        const bodies = row.bodies.map((token) => organization(token, row.document));
        for (const body of bodies.length > 1 ? [...new Set(bodies)].sort() : bodies) {
          const heads = byBody.get(body);
          if (heads) components.joinFirst(heads, row.id);
          else byBody.set(body, [row.id]);
        }
      }
    }
    for (const namesakes of byName) joinByConsortium(namesakes, circle, components, organization);
    for (const { id } of circle) ids.set(id, components.find(id));
  }
}

const NONE_APART: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** Rows by name, the names in order. */
function inTurn(rows: readonly Source[]): Source[][] {
  const byName = [...Map.groupBy(rows, ({ name }) => plainKey(name))];
  return byName.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, namesakes]) => namesakes);
}

/** Rows of one name; where persons of two names were judged the same, of both. */
function circles(rows: readonly Source[], judgements: readonly Ruling[]): Iterable<Source[]> {
  if (judgements.length === 0) return Map.groupBy(rows, ({ name }) => plainKey(name)).values();
  const names = new Components();
  const nameOf = new Map(rows.map(({ id, name }) => [id, plainKey(name)]));
  for (const { verdict, left, right } of judgements) {
    const [one, other] = [nameOf.get(left.id), nameOf.get(right.id)];
    if (verdict === "SAME" && one !== undefined && other !== undefined) names.join(one, other);
  }
  return Map.groupBy(rows, ({ name }) => names.find(plainKey(name))).values();
}

/** @param circle   all rows that a person of the name may be made of */
function joinByConsortium(
  namesakes: readonly Source[],
  circle: readonly Source[],
  components: BoundComponents,
  organization: (token: string, document: string) => string,
): void {
  const named = new Set(namesakes.map(({ id }) => components.find(id)));
  if (named.size < 2) return;
  const clusters = [...Map.groupBy(circle, ({ id }) => components.find(id))]
    .filter(([id]) => named.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, rows]): Cluster => {
      const consortia = new Set(rows.flatMap((row) => row.consortia.map((token) => organization(token, row.document))));
      const isFirm = (token: string, document: string): boolean =>
        !isScoped(token) && !consortia.has(organization(token, document));
      return { id, consortia, firm: rows.some((row) => row.bodies.some((token) => isFirm(token, row.document))) };
    });
  const inCircle = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (const circle of cluster.consortia) inCircle.set(circle, [...(inCircle.get(circle) ?? []), cluster]);
  }
  const firmOf = new Map(
    clusters
      .filter(({ firm }) => !firm)
      .map((cluster) => {
        const near = [...cluster.consortia].flatMap((circle) => inCircle.get(circle) ?? []);
        const meant = near.filter(({ id, firm }) => firm && !components.areApart(cluster.id, id));
        return [cluster.id, new Set(meant.map(({ id }) => id))] as const;
      }),
  );
  for (const [id, firm] of firmOf) if (firm.size === 1) components.join(id, [...firm][0]!);
  for (const [, near] of [...inCircle].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const heads: string[] = [];
    for (const { id } of near) if (firmOf.get(id)?.size === 0) components.joinFirst(heads, id);
  }
}
