import type { Profile } from "../fetch/entity.ts";
import { t, type MessageKey } from "../messages/index.ts";
import { openDocument } from "./open-document.ts";
import { attributeWords } from "./attribute-words.ts";

/** What an entity is called and what it is. */
export function Attributes({ profile }: { readonly profile: Profile }) {
  const { aliases, hijacked, counts } = profile;
  return (
    <>
      {hijacked && <p class="warning">{t("panel.hijacked")}</p>}
      <dl>
        {aliases.length > 0 && (
          <>
            <dt>{t("panel.aliases")}</dt>
            <dd>{aliases.join("、")}</dd>
          </>
        )}
        {attributeWords(profile).map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {counts && counts.edges.length > 0 && (
          <>
            <dt>{t("out.STATES_COUNT")}</dt>
            {counts.edges.map(({ key, of, n, node }) => (
              <dd key={key}>
                {n} {t(`counted.${of}` as MessageKey)} ·{" "}
                <button type="button" class="link" onClick={() => openDocument(node.id)}>
                  {node.title ?? node.source}
                </button>
              </dd>
            ))}
          </>
        )}
      </dl>
    </>
  );
}
