import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { LanguageSwitch } from "#web/ui/components/language-switch.tsx";
import { Main, Page, PageFooter, PageHeader } from "#web/ui/components/page.tsx";
import { DIRECTION, type Language, LanguageContext } from "#web/ui/i18n.ts";
import { organisation } from "./configuration.ts";
import { type DirectoryState, useDirectory } from "./later.ts";
import { Lazy, useLoaded, Waiting } from "./lazy.tsx";
import { leavePage, useTripleEscape } from "./leave.ts";
import { LeaveButton } from "./leave-button.tsx";
import { useShellText } from "./messages/shell.ts";
import { informationPart } from "./parts.ts";
import type { Detail, Place, Slip } from "./place.ts";
import { Start } from "./screens/start.tsx";

/**
 * The melder's site: one page, one address, one title, everything in memory. The start screen comes first and
 * alone; the rest and the cryptography follow by themselves, the same for every visitor.
 */
export function App({ wipe }: { wipe: () => void }) {
  const [language, setLanguage] = useState<Language>("nl");
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = DIRECTION[language];
  }, [language]);
  const leave = () => {
    wipe();
    leavePage(organisation.leaveTo);
  };
  useTripleEscape(leave);
  return (
    <LanguageContext.Provider value={language}>
      <Page>
        <Header language={language} onLanguage={setLanguage} onLeave={leave} />
        <Places />
        <Footer />
      </Page>
    </LanguageContext.Provider>
  );
}

function Header(props: { language: Language; onLanguage: (to: Language) => void; onLeave: () => void }) {
  const text = useShellText();
  return (
    <PageHeader name={organisation.name} sticky>
      <LanguageSwitch
        language={props.language}
        languages={organisation.languages}
        onChange={props.onLanguage}
      />
      <LeaveButton to={organisation.leaveTo} onLeave={props.onLeave}>
        {text.leave}
      </LeaveButton>
    </PageHeader>
  );
}

function Footer() {
  const text = useShellText();
  return (
    <PageFooter>
      <p id="leave-hint">{text.leaveHint}</p>
      <p>{text.footer}</p>
    </PageFooter>
  );
}

const reportPart = () => import("./report-part.tsx");

/** Where somebody is. Only here, in memory: the address and the history never change. */
function Places() {
  const [{ place, detail }, setHere] = useState<{ place: Place; detail: Detail }>({
    place: "start",
    detail: {},
  });
  const [round, setRound] = useState(0);
  const part = useLoaded(reportPart, "reload");
  const directory = useDirectory(part);
  const go = (to: Place, along: Detail = {}) => setHere({ place: to, detail: along });
  const close = () => {
    setRound(round + 1);
    go("start");
  };
  const [begun, setBegun] = useState(false);
  const begin = detail.begin;
  const onSlip = (slip: Slip) => go("report", { begin: { kinds: [], consultation: false, slip } });
  const elsewhere = { place, directory, begin, onSlip, onBack: () => go("start"), onBegun: setBegun, close };
  const alone = place === "start" || place === "information" || place === "routes";
  return (
    <Main>
      <NothingKept>
        {place === "start" ? (
          <Start
            directory={directory}
            returned={part.status !== "loading"}
            begun={begun}
            otherWays={part.status === "ready" && isUseless(directory) ? <part.module.OtherWays /> : null}
            go={go}
          />
        ) : null}
        {place === "information" || place === "routes" ? (
          <Lazy load={informationPart}>
            {({ Information, Routes }) =>
              place === "routes" ? (
                <Routes go={go} />
              ) : (
                <Information page={detail.page} directory={directory} go={go} />
              )
            }
          </Lazy>
        ) : null}
        {part.status === "ready" ? <part.module.Elsewhere key={round} {...elsewhere} /> : null}
        {part.status === "ready" || alone ? null : <Waiting loaded={part} />}
      </NothingKept>
    </Main>
  );
}

/** Nobody can write to a list that is past its date or not right, now or later. */
const isUseless = (state: DirectoryState) =>
  state.status === "ready" ? state.directory.expired : state.status === "failed" && state.why === "refused";

/**
 * Browsers write what stands in fields to their session file, for a restart. Chromium and Safari leave out the fields
 * of a form that says `autocomplete="off"`, Firefox each field that says so itself; so both say it. It sends nothing.
 */
function NothingKept({ children }: { children: ComponentChildren }) {
  return (
    <form class="nl-stack" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}
