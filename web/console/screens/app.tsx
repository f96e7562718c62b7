import { useEffect, useState } from "preact/hooks";
import { LanguageSwitch } from "#web/ui/components/language-switch.tsx";
import { Page, PageHeader } from "#web/ui/components/page.tsx";
import { type Language, LanguageContext } from "#web/ui/i18n.ts";
import { consoleMessages } from "../messages/index.ts";
import { finishSignIn, isAnswer, type SignInError, type Token } from "../work/session.ts";
import { SignInScreen } from "./sign-in.tsx";
import { SignedIn } from "./signed-in.tsx";

/** Where somebody is with the identity provider; everything behind it is {@link SignedIn}'s. */
type Phase =
  | { readonly at: "returning" }
  | { readonly at: "out"; readonly error?: SignInError; readonly byChoice?: boolean }
  | { readonly at: "in"; readonly token: Token };

function firstPhase(): Phase {
  return isAnswer(new URL(location.href)) ? { at: "returning" } : { at: "out" };
}

export function App() {
  const [language, setLanguage] = useState<Language>("nl");
  const [phase, setPhase] = useState<Phase>(firstPhase);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = consoleMessages[language].shell.title;
  }, [language]);
  useEffect(() => {
    if (phase.at === "returning") void returnFromProvider().then(setPhase);
  }, [phase.at]);

  const languageSwitch = <LanguageSwitch language={language} onChange={setLanguage} />;
  return (
    <LanguageContext.Provider value={language}>
      {phase.at === "in" ? (
        <SignedIn
          token={phase.token}
          languageSwitch={languageSwitch}
          onSignOut={() => setPhase({ at: "out", byChoice: true })}
        />
      ) : (
        <Page>
          <PageHeader name={__ORGANISATION__.name}>{languageSwitch}</PageHeader>
          <SignInScreen
            busy={phase.at === "returning"}
            error={phase.at === "out" ? phase.error : undefined}
            signedOut={phase.at === "out" && phase.byChoice === true}
          />
        </Page>
      )}
    </LanguageContext.Provider>
  );
}

/** Takes the answer of the provider out of the address at once, so that it stands in no history. */
async function returnFromProvider(): Promise<Phase> {
  const address = new URL(location.href);
  history.replaceState(null, "", "/");
  const token = await finishSignIn(__SIGN_IN__, { address, storage: sessionStorage, now: Date.now() });
  return token.ok ? { at: "in", token: token.value } : { at: "out", error: token.error };
}
