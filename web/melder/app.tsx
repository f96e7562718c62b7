import { useEffect, useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { LanguageSwitch } from "#web/ui/components/language-switch.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Main, Page, PageFooter, PageHeader } from "#web/ui/components/page.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { type Language, LanguageContext } from "#web/ui/i18n.ts";
import { organisation } from "./configuration.ts";
import { type Later, useDirectory, useLater } from "./later.ts";
import { leavePage, useTripleEscape } from "./leave.ts";
import { useShellText } from "./messages/shell.ts";
import type { Place } from "./place.ts";
import { Start } from "./screens/start.tsx";

/**
 * The melder's site: one page, one address, one title, everything in memory. The start screen comes first and
 * alone; the rest and the cryptography follow by themselves, the same for every visitor.
 */
export function App({ wipe }: { wipe: () => void }) {
  const [language, setLanguage] = useState<Language>("nl");
  useEffect(() => {
    document.documentElement.lang = language;
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
      <LanguageSwitch language={props.language} onChange={props.onLanguage} />
      <Button kind="leave" onClick={props.onLeave}>
        {text.leave}
      </Button>
    </PageHeader>
  );
}

function Footer() {
  const text = useShellText();
  return (
    <PageFooter>
      <p>{text.leaveHint}</p>
      <p>{text.footer}</p>
    </PageFooter>
  );
}

/** A report that was begun stays in memory while somebody looks at the start screen again; a mailbox does not. */
function Places() {
  const [place, setPlace] = useState<Place>("start");
  const [round, setRound] = useState(0);
  const later = useLater();
  const directory = useDirectory(later);
  const close = () => {
    setRound(round + 1);
    setPlace("start");
  };
  return (
    <Main>
      {place === "start" ? <Start directory={directory} later={later} go={setPlace} /> : null}
      {later.status === "ready" ? (
        <later.module.Elsewhere key={round} place={place} directory={directory} go={setPlace} close={close} />
      ) : (
        <Waiting place={place} later={later} />
      )}
    </Main>
  );
}

function Waiting({ place, later }: { place: Place; later: Exclude<Later, { status: "ready" }> }) {
  const text = useShellText();
  if (place === "start") return null;
  if (later.status === "loading") {
    return (
      <Notice kind="info" title={text.loading} announce>
        <Paragraph>{text.loadingSlow}</Paragraph>
      </Notice>
    );
  }
  return (
    <Notice kind="error" title={text.loadFailed} announce>
      <Paragraph>{text.loadFailedWhat}</Paragraph>
      <Button onClick={later.retry}>{text.again}</Button>
    </Notice>
  );
}
