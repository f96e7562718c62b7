import { useEffect, useState } from "preact/hooks";
import { amsterdamDay } from "#shared/domain/day.ts";
import { STATUTORY_TERMS } from "#shared/domain/deadlines.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useLanguage } from "#web/ui/i18n.ts";
import type { DirectoryState } from "../later.ts";
import type { Go } from "../place.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { wholeOrganisation } from "../whole-organisation.ts";
import { BlockView } from "./block-view.tsx";
import { PAGE_IDS, type PageId } from "./blocks.ts";
import { LABELS } from "./contacts.ts";
import { GROUPS, PAGES } from "./pages.ts";
import { Poster } from "./poster.tsx";

interface InformationProps {
  /** Which page (`PageId`); without it, the list of all. */
  readonly page: string | undefined;
  readonly directory: DirectoryState;
  readonly go: Go;
}

type View = PageId | "list" | "poster";

const viewOf = (page: string | undefined): View => PAGE_IDS.find((id) => id === page) ?? "list";

/** The pages of information: a list, and one page a screen. */
export function Information({ page, directory, go }: InformationProps) {
  const [view, setView] = useState(viewOf(page));
  useEffect(() => setView(viewOf(page)), [page]);
  const toStart = () => go("start");
  if (view === "list") return <List open={setView} toStart={toStart} />;
  return (
    <>
      {view === "poster" ? (
        <Poster directory={directory} />
      ) : (
        <PageView key={view} id={view} directory={directory} open={setView} go={go} />
      )}
      <Back toList={() => setView("list")} toStart={toStart} />
    </>
  );
}

function List({ open, toStart }: { open: (view: View) => void; toStart: () => void }) {
  const language = useLanguage();
  const text = LABELS[language];
  return (
    <>
      <ScreenTitle title={text.listTitle} />
      <Paragraph>{text.listIntro}</Paragraph>
      {GROUPS.map(([group, pages]) => (
        <section class="nl-stack" key={group}>
          <Heading level={2}>{text.groups[group]}</Heading>
          <ul class="melder-pages">
            {pages.map((id) => (
              <Entry key={id} title={PAGES[language][id].title} onClick={() => open(id)} />
            ))}
            {group === "background" ? (
              <Entry title={text.poster.title} onClick={() => open("poster")} />
            ) : null}
          </ul>
        </section>
      ))}
      <p>
        <Button onClick={toStart}>{text.toStart}</Button>
      </p>
    </>
  );
}

function Entry({ title, onClick }: { title: string; onClick: () => void }) {
  return (
    <li>
      <Button onClick={onClick}>{title}</Button>
    </li>
  );
}

function PageView(props: { id: PageId; directory: DirectoryState; open: (view: View) => void; go: Go }) {
  const { id, directory, open, go } = props;
  const language = useLanguage();
  const { title, blocks } = PAGES[language][id];
  const terms = directory.status === "ready" ? directory.directory.policy : STATUTORY_TERMS;
  const facts = { organisation: wholeOrganisation, today: amsterdamDay(Date.now()), terms };
  return (
    <>
      <ScreenTitle title={title} />
      {blocks(facts).map((block, i) => (
        <BlockView key={i} block={block} ways={{ open, go }} />
      ))}
    </>
  );
}

function Back({ toList, toStart }: { toList: () => void; toStart: () => void }) {
  const text = LABELS[useLanguage()];
  return (
    <div class="melder-not-on-paper">
      <ButtonGroup>
        <Button onClick={toList}>{text.toList}</Button>
        <Button kind="subtle" onClick={toStart}>
          {text.toStart}
        </Button>
      </ButtonGroup>
    </div>
  );
}
