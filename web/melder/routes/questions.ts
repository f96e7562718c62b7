import { NAMES, type RouteAnswers, type RoutingTable, SUBJECTS, WANTS } from "#shared/domain/routing.ts";
import type { Language } from "#web/ui/i18n.ts";
import type { routes as nl } from "../messages/nl/routes.ts";

/** One question of the way: what is asked, and the answers as people say them. */
export interface RouteQuestion {
  readonly key: keyof RouteAnswers;
  readonly question: string;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
}

/** The questions in their order. Which part of the organisation matters for a klacht alone, so it is asked there. */
export function questionsOf(
  { roles, units }: RoutingTable,
  { subject }: RouteAnswers,
  language: Language,
  text: typeof nl,
): RouteQuestion[] {
  const labelled = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>) =>
    codes.map((value) => ({ value, label: labels[value] }));
  const named = (list: RoutingTable["roles"] | RoutingTable["units"]) =>
    list.map((entry) => ({ value: entry.code, label: entry[language] }));
  const conduct = subject === "omgangsvormen" || subject === "onbekend" || subject === undefined;
  return [
    { key: "subject", question: text.subject.question, answers: labelled(SUBJECTS, text.subject.answers) },
    { key: "role", question: text.role, answers: named(roles) },
    ...(conduct && units.length > 0
      ? [{ key: "unit" as const, question: text.unit, answers: named(units) }]
      : []),
    { key: "want", question: text.want.question, answers: labelled(WANTS, text.want.answers) },
    { key: "name", question: text.name.question, answers: labelled(NAMES, text.name.answers) },
  ];
}
