import { Fragment } from "preact";
import { showChains } from "../actions.ts";
import type { Chain } from "../fetch/paths.ts";
import { t } from "../messages/index.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { FactLine } from "./facts.tsx";
import { Sentences } from "./sentences.tsx";

/** One way between two entities, step by step, each with its sentences. */
export function ChainItem({ chain }: { readonly chain: Chain }) {
  const { nodes, relations } = chain;
  return (
    <li>
      <p class="line">
        {t("paths.steps", { n: relations.length })}{" "}
        <button type="button" onClick={() => showChains([chain])}>
          {t("paths.show")}
        </button>
      </p>
      {nodes.map((node, index) => {
        const relation = relations[index];
        return (
          <Fragment key={node.id}>
            <div>
              <KindMark kind={node.kind} /> {node.name}
            </div>
            {relation && (
              <div class="hop">
                <span aria-hidden="true">{relation.subject === node.id ? "↓" : "↑"}</span>{" "}
                <FactLine relation={relation} />
                <Sentences relation={relation.key} about={`${node.name} – ${nodes[index + 1]!.name}`} />
              </div>
            )}
          </Fragment>
        );
      })}
    </li>
  );
}
