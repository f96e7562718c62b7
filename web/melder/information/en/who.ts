import { heading, list, type Page, page, paragraph } from "../blocks.ts";

export const who: Page = {
  title: "Who may report?",
  blocks: ({ organisation: { name } }) => [
    paragraph(`Everybody who works, has worked or wants to work with ${name}. For example:`),
    list(
      "employees and former employees;",
      "applicants, trainees and volunteers;",
      "temporary workers and other people who were hired;",
      "freelancers, contractors and suppliers, and the people who work there;",
      "managers, board members and elected representatives.",
    ),
    paragraph(
      "Are you a guest, a visitor or a member? You too can tell what you went through. The protection of the law is for people who know it through their work.",
    ),
    heading("Went through it, saw it or heard of it"),
    paragraph(
      "It does not have to happen to yourself. Did you see what happened to another? Or did you hear it from somebody? You can report that too.",
    ),
    paragraph("Are you a manager looking for advice? You can ask for it here too."),
    heading("About whom?"),
    paragraph(
      "About a colleague, a manager, a board member or somebody of another company. It may be about several people. You may report together with others.",
    ),
    heading("Without a name, without an account"),
    paragraph("You do not need to give your name. Nobody checks whether you work here."),
    heading("It is long ago"),
    paragraph("You can report later too. Do you no longer know the day? 'Some time in spring' is fine."),
    page("what"),
  ],
};
