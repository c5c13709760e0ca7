import { ties } from "../fetch/report.ts";
import { t } from "../messages/index.ts";
import { useAsked } from "../parts/asked.ts";
import { EntityLink } from "../parts/entity-link.tsx";
import { TableHead } from "../parts/table-head.tsx";
import { Rest } from "./rest.tsx";

/** Whom a body shares with others. */
export function Ties({ id }: { readonly id: string }) {
  const { answer, failed } = useAsked(`ties ${id}`, () => ties(id));
  if (failed) return <p class="trouble">{failed}</p>;
  const { interlocks, coMembers } = answer ?? {};
  const titles = (posts: readonly { readonly title: string | null }[]): string =>
    [...new Set(posts.flatMap(({ title }) => title ?? []))].join("、");
  return (
    <>
      {interlocks && interlocks.totalCount > 0 && (
        <section aria-label={t("report.interlocks")} class="wide">
          <h3>
            {t("report.interlocks")} <span class="count">{interlocks.totalCount}</span>
          </h3>
          <table>
            <TableHead columns={["report.person", "report.here", "table.name", "report.there", "report.atOnce"]} />
            <tbody>
              {interlocks.edges.map(({ node, body, here, there, atOnce }) => (
                <tr key={`${node.id} ${body.id}`}>
                  <th scope="row">
                    <EntityLink entity={node} />
                  </th>
                  <td>{titles(here)}</td>
                  <td>
                    <EntityLink entity={body} />
                  </td>
                  <td>{titles(there)}</td>
                  <td>{atOnce && t("report.yes")}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Rest
            name={t("report.interlocks")}
            total={interlocks.totalCount}
            columns={["report.person", "report.here", "table.name", "report.there", "report.atOnce"]}
            rows={interlocks.edges.map(({ node, body, here, there, atOnce }) => [
              node.name,
              titles(here),
              body.name,
              titles(there),
              atOnce ? t("report.yes") : "",
            ])}
          />
        </section>
      )}
      {coMembers && coMembers.totalCount > 0 && (
        <section aria-label={t("report.coMembers")} class="wide">
          <h3>
            {t("report.coMembers")} <span class="count">{coMembers.totalCount}</span>
          </h3>
          <table>
            <TableHead columns={["table.name", "report.bodies"]} />
            <tbody>
              {coMembers.edges.map(({ node, bodies }) => (
                <tr key={node.id}>
                  <th scope="row">
                    <EntityLink entity={node} />
                  </th>
                  <td>{bodies.map(({ name }) => name).join("、")}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Rest
            name={t("report.coMembers")}
            total={coMembers.totalCount}
            columns={["table.name", "report.bodies"]}
            rows={coMembers.edges.map(({ node, bodies }) => [node.name, bodies.map(({ name }) => name).join("、")])}
          />
        </section>
      )}
    </>
  );
}
