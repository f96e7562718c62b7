import type { Directory } from "#shared/protocol/directory.ts";
import { Details } from "#web/ui/components/details.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { organisation } from "../configuration.ts";
import { EMPTY_REASONS } from "../journey/empty-mailbox.ts";
import { ListWords } from "../list-words.tsx";
import { mailboxRead as en } from "../messages/en/mailbox-read.ts";
import { mailboxRead as nl } from "../messages/nl/mailbox-read.ts";
import { Options } from "./terms-card.tsx";

const useText = messagesOf({ nl, en });

interface EmptyProps {
  /** The two words of this mailbox. */
  readonly name: string;
  readonly directory: Directory;
}

/** What it can mean that nothing is here, the likeliest first, and what to do in each case. */
export function Empty({ name, directory }: EmptyProps) {
  const { empty: text } = useText();
  const { policy, expired } = directory;
  const { recordDays } = policy;
  const say = {
    notYet: text.notYet.text,
    otherWords: (
      <>
        {text.otherWords.text(organisation.name)} <ListWords words={name} sentence={text.otherWords.name} />{" "}
        {text.otherWords.noSlip}
      </>
    ),
    tooOld: [text.tooOld.text(recordDays), ...(expired ? [] : [text.tooOld.write]), text.tooOld.never].join(
      " ",
    ),
    takenBack: text.takenBack.text,
  };
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.title}</Heading>
      <Paragraph>{text.intro}</Paragraph>
      <ol class="nl-stack">
        {EMPTY_REASONS.map((reason) => (
          <li key={reason}>
            <strong>{text[reason].title}.</strong> {say[reason]}
          </li>
        ))}
      </ol>
      {expired ? null : <Paragraph>{text.write}</Paragraph>}
      <Details summary={text.never}>
        <Options onAsk={undefined} />
      </Details>
    </section>
  );
}
