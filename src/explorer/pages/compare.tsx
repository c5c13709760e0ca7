import { open } from "../address.ts";
import { compare, type Compared, type Shared } from "../fetch/compare.ts";
import { t, type MessageKey } from "../messages/index.ts";
import { KIND_NAMES, ROLES } from "../../model/ontology.ts";
import { openDocument } from "../panel/open-document.ts";
import { useAsked } from "../parts/asked.ts";
import { EntityLink } from "../parts/entity-link.tsx";
import { Pick } from "../parts/pick.tsx";
import { TakeTable } from "../take/table.tsx";
import { kindWord } from "../words.ts";
import { TableHead } from "../parts/table-head.tsx";

const MOST = 4;

/** Consortia side by side. */
export function ComparePage({ rest }: { readonly rest: string }) {
  const ids = (new URLSearchParams(rest).get("ids") ?? "").split(".").filter((id) => /^[\w-]+$/.test(id));
  const go = (next: readonly string[]) => open("compare", `ids=${next.join(".")}`);
  return (
    <div class="sheet">
      <h2 class="title">{t("page.compare")}</h2>
      {ids.length < MOST && (
        <Pick
          label={t(ids.length === 0 ? "compare.first" : "compare.next")}
          kinds={["Consortium"]}
          take={({ id }) => go([...new Set([...ids, id])])}
        />
      )}
      {ids.length < 2 && <p class="hint">{t("compare.hint")}</p>}
      {ids.length > 0 && <Answer ids={ids} drop={(id) => go(ids.filter((each) => each !== id))} begin={() => go([])} />}
    </div>
  );
}

interface AnswerProps {
  readonly ids: readonly string[];
  readonly drop: (id: string) => void;
  readonly begin: () => void;
}

function Answer({ ids, drop, begin }: AnswerProps) {
  const { answer, failed } = useAsked(ids.join(" "), () => compare(ids));
  if (failed) {
    return (
      <p class="trouble">
        {failed}{" "}
        <button type="button" onClick={begin}>
          {t("compare.begin")}
        </button>
      </p>
    );
  }
  if (!answer?.compare) return null;
  return (
    <>
      <Numbers compared={answer.compare} drop={drop} />
      {ids.length > 1 && answer.overlap && answer.overlap.totalCount === 0 && <p>{t("compare.noneShared")}</p>}
      {ids.length > 1 && answer.overlap && answer.overlap.totalCount > 0 && (
        <SharedMembers total={answer.overlap.totalCount} shared={answer.overlap.edges} compared={answer.compare} />
      )}
      <Own compared={answer.compare} />
      <Stated compared={answer.compare} />
    </>
  );
}

function Numbers({ compared, drop }: { readonly compared: readonly Compared[]; readonly drop: (id: string) => void }) {
  const kinds = KIND_NAMES.filter((kind) => compared.some(({ kinds }) => kinds.some((each) => each.kind === kind)));
  const roles = ROLES.filter((role) => compared.some(({ roles }) => roles.some((each) => each.role === role)));
  const rows: readonly (readonly [string, readonly number[]])[] = [
    [t("compare.members"), compared.map(({ members }) => members)],
    [t("compare.shared"), compared.map(({ shared }) => shared)],
    [t("compare.own"), compared.map(({ own }) => own)],
    ...roles.map((role) => [t(`role.${role}`), compared.map(({ roles }) => roles.find((each) => each.role === role)?.count ?? 0)] as const), // prettier-ignore
    ...kinds.map((kind) => [kindWord(kind), compared.map(({ kinds }) => kinds.find((each) => each.kind === kind)?.count ?? 0)] as const), // prettier-ignore
  ];
  return (
    <section aria-label={t("page.compare")} class="wide">
      <table>
        <thead>
          <tr>
            <td />
            {compared.map(({ consortium }) => (
              <th key={consortium.id} scope="col" class="number">
                <EntityLink entity={consortium} />{" "}
                <button
                  type="button"
                  class="plain"
                  aria-label={t("compare.drop", { name: consortium.name })}
                  onClick={() => drop(consortium.id)}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, numbers]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {numbers.map((number, index) => (
                <td key={index} class="number">
                  {number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <TakeTable
        name={t("page.compare")}
        columns={["", ...compared.map(({ consortium }) => consortium.name)]}
        rows={() => rows.map(([name, numbers]) => [name, ...numbers])}
      />
    </section>
  );
}

interface SharedProps {
  readonly total: number;
  readonly shared: readonly Shared[];
  readonly compared: readonly Compared[];
}

function SharedMembers({ total, shared, compared }: SharedProps) {
  // The highest role first.
  const rolesIn = ({ memberships }: Shared, id: string): string =>
    ROLES.filter((role) => memberships.some((each) => each.object.id === id && each.role === role))
      .map((role) => t(`role.${role}`))
      .join("、");
  return (
    <section aria-label={t("compare.sharedMembers")} class="wide">
      <h2>
        {t("compare.sharedMembers")} <span class="count">{total}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("table.name")}</th>
            {compared.map(({ consortium }) => (
              <th key={consortium.id} scope="col">
                {consortium.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shared.map((each) => (
            <tr key={each.node.id}>
              <th scope="row">
                <EntityLink entity={each.node} />
              </th>
              {compared.map(({ consortium }) => (
                <td key={consortium.id}>{rolesIn(each, consortium.id)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shared.length < total && <p class="hint">{t("report.more", { shown: shared.length, total })}</p>}
      <TakeTable
        name={t("compare.sharedMembers")}
        columns={[t("table.name"), ...compared.map(({ consortium }) => consortium.name)]}
        rows={() =>
          shared.map((each) => [each.node.name, ...compared.map(({ consortium }) => rolesIn(each, consortium.id))])
        }
      />
    </section>
  );
}

const Own = ({ compared }: { readonly compared: readonly Compared[] }) => (
  <div class="columns">
    {compared.map(({ consortium, ownMembers }) => (
      <section key={consortium.id} aria-label={t("compare.only", { name: consortium.name })}>
        <h2>
          {t("compare.only", { name: consortium.name })} <span class="count">{ownMembers.totalCount}</span>
        </h2>
        <ul>
          {ownMembers.edges.map(({ node }) => (
            <li key={node.id}>
              <EntityLink entity={node} />
            </li>
          ))}
        </ul>
        {ownMembers.totalCount > ownMembers.edges.length && (
          <p class="hint">{t("panel.more", { n: ownMembers.totalCount - ownMembers.edges.length })}</p>
        )}
      </section>
    ))}
  </div>
);

function Stated({ compared }: { readonly compared: readonly Compared[] }) {
  const rows = compared.flatMap(({ consortium, counts }) => counts.map((count) => ({ consortium, ...count })));
  if (rows.length === 0) return null;
  return (
    <section aria-label={t("compare.stated")} class="wide">
      <h2>{t("compare.stated")}</h2>
      <table>
        <TableHead
          columns={["table.name", "compare.of", "compare.statedNumber", "compare.found", "document.title"]}
          numbers={["compare.statedNumber", "compare.found"]}
        />
        <tbody>
          {rows.map(({ consortium, of, stated, found, document }, index) => (
            <tr key={index}>
              <th scope="row">{consortium.name}</th>
              <td>{t(`counted.${of}` as MessageKey)}</td>
              <td class="number">{stated}</td>
              <td class="number">{found ?? "–"}</td>
              <td>
                <button type="button" class="link" onClick={() => openDocument(document.id)}>
                  {document.title ?? document.source}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TakeTable
        name={t("compare.stated")}
        columns={[t("table.name"), t("compare.of"), t("compare.statedNumber"), t("compare.found"), t("document.title")]}
        rows={() =>
          rows.map(({ consortium, of, stated, found, document }) => [
            consortium.name,
            t(`counted.${of}` as MessageKey),
            stated,
            found,
            document.source,
          ])
        }
      />
    </section>
  );
}
