import { useEffect, useState } from "preact/hooks";
import { expand, showAndChoose } from "../actions.ts";
import { allRelationsOf, relationsOf, type Fact } from "../fetch/relations.ts";
import type { CountedGroup } from "../fetch/groups.ts";
import { t } from "../messages/index.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { said, view } from "../state.ts";
import { documentsWord, groupWord, relationWord, whenWord } from "../words.ts";
import { Sentences } from "./sentences.tsx";
import { filtered, sorted, type Sort } from "./sorting.ts";

const FIRST = 20;

interface GroupProps {
  readonly id: string;
  readonly group: CountedGroup;
  readonly filter: string;
  readonly sort: Sort;
  readonly startsOpen: boolean;
  /** Neighbours in the picture: when it changes, so may what is all shown. */
  readonly shown: number;
}

/** Facts of one kind: counted first, fetched when opened, brought into the picture on request. */
export function FactGroup({ id, group, filter, sort, startsOpen }: GroupProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const [facts, setFacts] = useState<readonly Fact[]>();
  const [failed, setFailed] = useState<string>();
  // To sort by date or to filter, all must be there.
  const wantsAll = sort !== "name" || filter.trim() !== "";
  const [hasAll, setHasAll] = useState(false);
  const fetchSome = (all: boolean) => {
    const asked = all ? allRelationsOf(id, group) : relationsOf(id, group, FIRST).then((page) => page.facts);
    asked.then(
      (found) => {
        setFacts(found);
        setHasAll(all || found.length >= group.count);
      },
      (error: unknown) => setFailed(said(error)),
    );
  };
  useEffect(() => {
    if (isOpen && (!facts || (wantsAll && !hasAll))) fetchSome(wantsAll);
  }, [isOpen, wantsAll]);
  const wordOf = ({ relation }: Fact) => `${relationWord(relation)} ${whenWord(relation)}`;
  const fitting = sorted(filtered(facts ?? [], filter, wordOf), sort);
  const name = groupWord(group);
  const allShown = hasAll && (facts ?? []).every(({ other }) => view.value.shown.has(other.id));
  const expandWord = allShown ? t("panel.expanded") : `${t("panel.expand")} +${group.count}`;
  return (
    <section class="group" aria-label={name}>
      <h4>
        <button type="button" class="fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span> {name} <span class="count">{group.count}</span>
        </button>
        <button
          type="button"
          class="expand"
          disabled={allShown}
          aria-label={`${expandWord}: ${name}`}
          onClick={() => void expand(id, [group])}
        >
          {expandWord}
        </button>
      </h4>
      {isOpen && failed && <p class="trouble">{failed}</p>}
      {isOpen && facts && fitting.length === 0 && <p class="hint">{t("panel.noFacts")}</p>}
      {isOpen && (
        <ul class="facts">
          {fitting.map((fact) => (
            <FactItem key={fact.relation.key} fact={fact} />
          ))}
        </ul>
      )}
      {isOpen && facts && !hasAll && facts.length < group.count && (
        <button type="button" onClick={() => fetchSome(true)}>
          {t("panel.more", { n: group.count - facts.length })}
        </button>
      )}
    </section>
  );
}

/** One fact: what is at the other end, in which role, when, and the sentences that say so. */
function FactItem({ fact: { relation, other } }: { readonly fact: Fact }) {
  return (
    <li>
      <KindMark kind={other.kind} />{" "}
      <button type="button" class="link" title={t("panel.show")} onClick={() => void showAndChoose(other.id)}>
        {other.name}
      </button>
      <FactLine relation={relation} />
      <Sentences relation={relation.key} about={other.name} />
    </li>
  );
}

/** The words of a fact: role, whether it ended, when, how many documents, how sure. */
export function FactLine({ relation }: { readonly relation: Fact["relation"] }) {
  const words = [
    relationWord(relation),
    relation.former ? t("panel.former") : "",
    whenWord(relation),
    documentsWord(relation.documents),
    t("panel.confidence", { n: relation.confidence.toFixed(2) }),
  ];
  return <span class="line">{words.filter(Boolean).join(" · ")}</span>;
}
