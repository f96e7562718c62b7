import type { name as source } from "../nl/name.ts";
import { exceptions } from "./exceptions.ts";

export const name: typeof source = {
  title: "Who may know your name?",
  intro: "You do not have to give your name. You can still give it later. Only you decide about that.",
  level: {
    "without-name": "without a name",
    "vp-knows": "only a confidant knows my name",
    "functionaris-knows": "only the integrity officer knows my name",
    open: "with my name",
  },
  means: {
    "without-name":
      "Nobody gets your name. Mind: what you tell can still give you away. For instance something that only you can know.",
    "vp-knows":
      "One confidant can open your name and reads along. The other readers cannot. Even then your story can give you away.",
    "functionaris-knows":
      "The integrity officers among the readers can open your name, or whoever stands in. If a confidant reads along, he or she does not see it.",
    open: "The readers can open your name. They may not pass it on without your consent, unless a law obliges them. You are then told beforehand, unless that would harm an investigation.",
  },
  meansConsultation: "The confidant who reads this can open your name. The meldpunt cannot.",
  present: (level) => `What holds now: ${level}. You can only give your name to more people.`,
  takers: (names) => `These people can open your name: ${names}. Nobody else.`,
  nameFor: "Which confidant may know your name?",
  nameForHint: "That person then reads your message as well. Whom you left out is not in this list.",
  exceptions: "When may a confidant speak after all?",
  exceptionsIntro: "A confidant says nothing without your consent. There are three exceptions:",
  exceptionsList: exceptions,
  exceptionsBefore: "The confidant tells you beforehand.",
  field: "Your name",
  contact: "How can they reach you?",
  contactHint:
    "For instance a telephone number. Rather no number or address of your work. Without it they write to your mailbox.",
  sure: "I know that I cannot take this back later",
  sureWhat:
    "Once the readers have this, they know who you are. You can then no longer take it back. You can give your name to more people later. Nobody else can do that for you.",
  problem: {
    choose: "Choose who may know your name.",
    "no-confidant": "Choose the confidant who may know your name.",
    "no-taker": "There is no reader who can get your name in this way. Choose something else.",
    "no-name": "Fill in your name, or choose ‘without a name’.",
    "long-name": "Your name is too long. Make it shorter.",
    "long-contact": "How they can reach you is too long. Make it shorter.",
    "not-sure": "Tick that you know that you cannot take this back.",
  },
  summaryContact: "This is how they can reach you:",
  final: "Once the readers have it, you can no longer take it back.",
};
