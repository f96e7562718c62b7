import "#web/ui/styles/index.css";
import { render } from "preact";
import { Main, Page, PageHeader } from "#web/ui/components/page.tsx";

const root = document.getElementById("app");
if (root) {
  root.replaceChildren();
  render(
    <Page>
      <PageHeader name={__ORGANISATION__.name} />
      <Main>…</Main>
    </Page>,
    root,
  );
}
