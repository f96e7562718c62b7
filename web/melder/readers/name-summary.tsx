import { Paragraph, Visible } from "#web/ui/components/text.tsx";
import { useLanguage } from "#web/ui/i18n.ts";
import { listText } from "../person.tsx";
import { type NameChoice, type NamePlace, nameTakers } from "./name-choice.ts";
import { useNameText } from "./name-level.tsx";

/** The level in its own words, what is given and who by name can open it: read over before it is final. */
export function NameSummary({ choice, place }: { choice: NameChoice; place: NamePlace }) {
  const text = useNameText();
  const language = useLanguage();
  const takers = nameTakers(choice, place).map(({ name }) => name);
  return (
    <>
      <p>
        <strong>{text.level[choice.level]}</strong>
      </p>
      {choice.level === "without-name" ? null : (
        <>
          <p>
            <Visible text={choice.name.trim()} />
          </p>
          {choice.contact.trim() === "" ? null : (
            <p>
              {text.summaryContact} <Visible text={choice.contact.trim()} />
            </p>
          )}
          <Paragraph>{text.takers(listText(takers, language))}</Paragraph>
          <Paragraph>{text.final}</Paragraph>
        </>
      )}
    </>
  );
}
