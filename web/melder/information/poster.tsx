import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { DirectoryNotice } from "../directory-notice.tsx";
import type { DirectoryState } from "../later.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { wholeOrganisation } from "../whole-organisation.ts";
import { LABELS } from "./contacts.ts";
import { QrCode } from "./qr-code.tsx";

/** A sheet for the wall: where this site is, and the words by which anybody sees that its list of readers is right. */
export function Poster({ directory: state }: { directory: DirectoryState }) {
  const text = LABELS[useLanguage()].poster;
  return (
    <>
      <div class="melder-not-on-paper nl-stack">
        <ScreenTitle title={text.title} />
        <Paragraph>{text.what}</Paragraph>
        <Paragraph>{text.where}</Paragraph>
      </div>
      {state.status === "ready" && !state.directory.expired ? (
        <>
          <Sheet words={state.words} until={state.directory.notAfter} />
          <p class="melder-not-on-paper">
            <Button kind="primary" onClick={() => print()}>
              {text.print}
            </Button>
          </p>
        </>
      ) : (
        <NotYet state={state} />
      )}
    </>
  );
}

/** A poster with words that nobody has checked would be worse than none. */
function NotYet({ state }: { state: DirectoryState }) {
  const shell = useShellText();
  if (state.status === "loading") return <Notice kind="info" title={shell.loading} announce />;
  return <DirectoryNotice state={state} />;
}

function Sheet({ words, until }: { words: readonly string[]; until: number }) {
  const language = useLanguage();
  const text = LABELS[language].poster;
  const { name, phone } = wholeOrganisation;
  const address = location.origin;
  return (
    <section class="melder-poster nl-stack" aria-label={text.title}>
      <Heading level={2}>{text.headline}</Heading>
      <Paragraph>{text.promise(name)}</Paragraph>
      <QrCode text={address} label={text.code(address)} />
      <p class="melder-poster__address">{address}</p>
      <Paragraph>{text.device}</Paragraph>
      <Paragraph>{text.words}</Paragraph>
      <p class="melder-poster__words">
        <strong lang="nl">{words.join(" ")}</strong>
      </p>
      <Paragraph>{text.otherWords}</Paragraph>
      {phone === null ? null : (
        <Paragraph>
          {text.call} {phone.number}, {phone.hours[language]}.
        </Paragraph>
      )}
      <Paragraph kind="subtle">{text.until(dayText(until, language))}</Paragraph>
    </section>
  );
}
