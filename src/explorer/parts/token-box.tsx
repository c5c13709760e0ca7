import { t } from "../messages/index.ts";
import { setToken, token } from "../token.ts";

/** Where the reader gives the secret that changes need. */
export const TokenBox = () => (
  <p class="token">
    <label>
      {t("token.label")}{" "}
      <input
        type="password"
        autocomplete="off"
        value={token.value}
        onInput={(event) => setToken(event.currentTarget.value)}
      />
    </label>
    {!token.value && <span class="hint">{t("token.hint")}</span>}
  </p>
);
