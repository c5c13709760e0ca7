import { Components } from "./components.ts";
import { plainKey } from "./organization-name.ts";
import { isScoped, type Source } from "./source.ts";

/** Sources of one name that share a body: one person as far as posts show. */
interface Cluster {
  readonly id: string;
  readonly consortia: ReadonlySet<string>;
  /** It holds a post in a body other than a consortium, which another post elsewhere would contradict. */
  readonly firm: boolean;
}

/**
 * Which persons are one: never by name alone. First, same name and a post in the same body. Then one without a post
 * outside consortia joins the one person of its name tied to the same consortium (if there is one only), or, where there
 * is none, the others of its name that have no such post either and share a consortium. The id is the smallest source id.
 * @param organization   canonical id of a body's token
 */
export function resolvePersons(rows: readonly Source[], organization: (token: string) => string): Map<string, string> {
  const components = new Components();
  for (const namesakes of Map.groupBy(rows, ({ name }) => plainKey(name)).values()) {
    const byBody = new Map<string, string>();
    for (const row of namesakes) {
      components.find(row.id);
      for (const body of row.bodies.map(organization)) {
        const other = byBody.get(body);
        if (other === undefined) byBody.set(body, row.id);
        else components.join(other, row.id);
      }
    }
    joinByConsortium(namesakes, components, organization);
  }
  return new Map(rows.map(({ id }) => [id, components.find(id)]));
}

function joinByConsortium(
  namesakes: readonly Source[],
  components: Components,
  organization: (token: string) => string,
): void {
  const clusters = [...Map.groupBy(namesakes, ({ id }) => components.find(id))].map(([id, rows]): Cluster => {
    const consortia = new Set(rows.flatMap((row) => row.consortia.map(organization)));
    return {
      id,
      consortia,
      firm: rows.some((row) => row.bodies.some((body) => !isScoped(body) && !consortia.has(organization(body)))),
    };
  });
  if (clusters.length < 2) return;
  const inCircle = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (const circle of cluster.consortia) inCircle.set(circle, [...(inCircle.get(circle) ?? []), cluster]);
  }
  const firmOf = new Map(
    clusters
      .filter(({ firm }) => !firm)
      .map((cluster) => {
        const near = [...cluster.consortia].flatMap((circle) => inCircle.get(circle) ?? []);
        return [cluster.id, new Set(near.filter(({ firm }) => firm).map(({ id }) => id))] as const;
      }),
  );
  for (const [id, firm] of firmOf) if (firm.size === 1) components.join(id, [...firm][0]!);
  for (const near of inCircle.values()) {
    const [first, ...rest] = near.filter(({ id }) => firmOf.get(id)?.size === 0);
    for (const other of rest) components.join(first!.id, other.id);
  }
}
