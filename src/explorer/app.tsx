import { useEffect, useState } from "preact/hooks";
import type { ComponentType } from "preact";
import { open, page } from "./address.ts";
import { choose, language, t } from "./messages/index.ts";
import { DocumentDialog } from "./panel/document.tsx";
import { pages, type PageName } from "./pages/index.ts";
import { SearchBox } from "./search/box.tsx";
import { trouble, working } from "./state.ts";
import { switchTheme, theme } from "./theme.ts";

/** The whole page: what is at the top of each, and the page that is open. */
export function App() {
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        {t("app.skip")}
      </a>
      <header class="top">
        <h1 class="brand">{t("app.title")}</h1>
        <SearchBox />
        {pages.length > 1 && <Navigation />}
        <span class="switches">
          <button type="button" class="plain" aria-label={t("app.languageLabel")} onClick={switchLanguage}>
            {t("app.language")}
          </button>
          <button type="button" class="plain" aria-label={t("app.theme")} title={t("app.theme")} onClick={switchTheme}>
            <span aria-hidden="true">{theme.value === "dark" ? "☀" : "☾"}</span>
          </button>
        </span>
      </header>
      <p class="working" role="status">
        {working.value > 0 && t("app.working")}
      </p>
      {trouble.value !== undefined && <Trouble text={trouble.value} />}
      <main id="main" tabIndex={-1}>
        <OpenPage name={page.value.name} rest={page.value.rest} />
      </main>
      <DocumentDialog />
    </>
  );
}

function OpenPage({ name, rest }: { readonly name: PageName; readonly rest: string }) {
  const [shown, setShown] = useState<{ name: PageName; Component: ComponentType<{ readonly rest: string }> }>();
  useEffect(() => {
    let current = true;
    void pages
      .find((candidate) => candidate.name === name)!
      .load()
      .then((Component) => current && setShown({ name, Component }));
    return () => {
      current = false;
    };
  }, [name]);
  return shown?.name === name ? <shown.Component rest={rest} /> : null;
}

function Navigation() {
  return (
    <nav aria-label={t("app.pages")}>
      {pages.map(({ name, title }) => (
        <button
          key={name}
          type="button"
          class="plain"
          aria-current={page.value.name === name ? "page" : undefined}
          onClick={() => open(name)}
        >
          {t(title)}
        </button>
      ))}
    </nav>
  );
}

function Trouble({ text }: { readonly text: string }) {
  return (
    <p class="trouble" role="alert">
      {text}
      <button type="button" onClick={() => (trouble.value = undefined)}>
        {t("error.close")}
      </button>
    </p>
  );
}

const switchLanguage = () => choose(language.value === "zh" ? "en" : "zh");

/** The address is the graph's: the link must not change it. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
