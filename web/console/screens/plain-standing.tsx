import { Button } from "#web/ui/components/button.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { Standing } from "../work/standing.ts";
import { useArrival } from "./use-arrival.ts";

type Plain = Extract<Standing, { at: "no-role" | "role-differs" | "ended" | "coordinator" }>;

/** Where there is nothing to do: why, and who can change it. */
export function PlainStanding({ standing, onManage }: { standing: Plain; onManage: () => void }) {
  const messages = useMessages();
  const heading = useArrival();
  const { title, body } = useSentences(standing);
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {title}
      </Heading>
      <Paragraph>{body}</Paragraph>
      {standing.at === "coordinator" ? (
        <p>
          <Button onClick={onManage}>{messages.keys.own.manage}</Button>
        </p>
      ) : null}
    </>
  );
}

function useSentences(standing: Plain): { title: string; body: string } {
  const messages = useMessages();
  const language = useLanguage();
  const text = messages.keys.standing;
  switch (standing.at) {
    case "no-role":
      return standing.several
        ? { title: text.severalTitle, body: text.several }
        : { title: text.noRoleTitle, body: text.noRole };
    case "role-differs":
      return { title: text.differsTitle, body: text.differs(messages.roles[standing.role]) };
    case "ended":
      return { title: text.endedTitle, body: text.ended(dayText(standing.day, language)) };
    case "coordinator":
      return { title: text.coordinatorTitle, body: text.coordinator };
  }
}
