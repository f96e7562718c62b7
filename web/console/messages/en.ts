import { enAdministration } from "./en-administration.ts";
import { enAsks } from "./en-asks.ts";
import { enDossier } from "./en-dossier.ts";
import { enKeys } from "./en-keys.ts";
import { enPasskey } from "./en-passkey.ts";
import type { nl } from "./nl.ts";

export const en: typeof nl = {
  dossier: enDossier,

  asks: enAsks,

  passkey: enPasskey,

  shell: {
    title: "Console",
    lock: "Lock",
    signOut: "Sign out",
    updating: "Updating",
    upToDate: (time) => `Updated at ${time}`,
    retry: "Try again",
  },

  signIn: {
    title: "Sign in",
    lead: "This console is for the people of the meldpunt.",
    how: "You sign in with your own organisation. After that the console asks for your passphrase.",
    go: "Sign in",
    busy: "Signing you in",
    signedOut: "You have signed out.",
    errors: {
      refused: "Signing in failed or was stopped. Try again.",
      "not-ours": "This answer does not belong to a request of this tab. Sign in again.",
      "no-provider": "The sign-in service does not answer. Check your connection and try again.",
    },
  },

  unlock: {
    title: "Unlock",
    lead: "Give your passphrase of six words. It opens your keys, in this window only.",
    signedInAs: (name) => `You are signed in as ${name}.`,
    passphrase: "Passphrase",
    passphraseHelp:
      "Capitals and extra spaces make no difference. Lost your passphrase? Then fill in the twelve words of your recovery code.",
    show: "Show the passphrase",
    go: "Unlock",
    missing: "Fill in your passphrase.",
    wrong: "This passphrase does not fit. Check the six words and their order.",
    working: "Checking the passphrase. This takes a few seconds.",
    workingWhy: "It is slow on purpose: nobody can try many passphrases quickly.",
    locked: "The console is locked. Give your passphrase to go on.",
    lockedByTime: (minutes) =>
      `The console is locked, because you did nothing for ${minutes} minutes. What was not sent is gone.`,
  },

  keys: enKeys,

  administration: enAdministration,

  directory: {
    expired:
      "The list of people of the meldpunt has expired. You can read. You can answer again once the list is renewed.",
    words: "Five words of the list",
    problems: {
      unreachable: "The list of people of the meldpunt cannot be fetched.",
      refused:
        "The list of people of the meldpunt is not right: the signatures do not fit, or the list is older than this site. The console does not go on.",
    },
  },

  list: {
    title: "Meldingen",
    loading: "Fetching your dossiers",
    opening: (done, all) => `${done} of ${all} dossiers opened`,
    empty: "There are no meldingen yet.",
    emptyHelp: "New meldingen come in a few times a day. You need not do anything for that.",
    noneFound: "No dossier fits this filter.",
    showAll: "Show all",
    count: (shown, all) =>
      shown < all ? `${shown} of ${all} dossiers` : all === 1 ? "1 dossier" : `${all} dossiers`,
    caption: "Dossiers of which you are a member",
    search: "Search by reference or word",
    filter: "Show",
    filters: {
      open: "Open dossiers",
      due: "Term close or past",
      waiting: "Waiting for your answer",
      closed: "Closed dossiers",
      all: "All dossiers",
    },
    sort: "Order",
    sorts: {
      due: "Most urgent first",
      received: "Newest first",
      oldest: "Oldest first",
      state: "By state",
    },
    columns: {
      reference: "Reference",
      received: "Received",
      state: "State",
      due: "What is due",
      messages: "Messages",
    },
    unanswered: (count) =>
      count === 1 ? "1 message without an answer" : `${count} messages without an answer`,
    answered: "Answered",
    unreadable: "Cannot be opened",
    refresh: "Update now",
    readAgain: "Read everything again",
    stuckTitle: "Messages that could not be put in a dossier",
    stuckText:
      "The dossier of these messages cannot be opened or added to now. The console tries again at each update.",
    endedTitle: "Messages after the end of a dossier",
    endedText:
      "The dossier of these messages has been destroyed or archived. You can add nothing to it any more and cannot answer. The messages keep coming back for four weeks when you sign in. Discuss with a colleague in time what should be done with them.",
    unfiledTitle: "Messages outside your dossiers",
    unfiledText:
      "These messages are addressed to you, but belong to a dossier of which you are not a member. Ask a member to add you.",
    apart:
      "This is a raadpleging, for confidants alone. This mailbox has a dossier that others read too. That is why the message stands here apart. Discuss it with nobody without the melder’s consent.",
    passedOver: (reference, day) =>
      `Melding ${reference} of ${day}: you were chosen as a reader, but are not a member of this dossier. Ask a member to add you, and why you were not added.`,
    unopened: (count) =>
      count === 1
        ? "1 message cannot be opened yet: it names a list of staff that this console cannot get. The console tries again."
        : `${count} messages cannot be opened yet: they name a list of staff that this console cannot get. The console tries again.`,
    strange: (count) =>
      count === 1
        ? "1 message was addressed to you, but is not in order. It is not shown."
        : `${count} messages were addressed to you, but are not in order. They are not shown.`,
  },

  due: {
    acknowledge: (day) => `Acknowledge by ${day}`,
    acknowledgeLate: (day) => `Late: acknowledgement was due on ${day}`,
    feedback: (day) => `Give feedback by ${day}`,
    feedbackLate: (day) => `Late: feedback was due on ${day}`,
    nothing: "No term open",
    close: "Soon",
    late: "Late",
    legal: (day) => `By law no later than ${day}`,
  },

  problems: {
    offline: "There is no connection. Check your network and try again.",
    busy: "It is too busy now. Try again in a minute.",
    ended: "Your sign-in has ended. First copy text that you want to keep, then sign in again.",
    "not-allowed": "You may not do this.",
    "passkey-required":
      "Your passkey no longer counts for this sign-in. First copy any text that you want to keep, then sign in again.",
    "not-found": "This does not exist, or you are not a member of it.",
    conflict: "Somebody else changed this dossier in the meantime.",
    "illegal-move": "This step is not possible from the present state.",
    unreadable: "The content cannot be opened: the data are not right.",
    fork: "Somebody has seen another history of this dossier than you. Do not go on and warn the administrator.",
    full: "You have reached the highest number of answers in this dossier for this month.",
    "no-argon":
      "This browser cannot check your passphrase safely. Use an ordinary browser, with WebAssembly on.",
    internal: "Something went wrong. Try again later.",
  },

  roles: {
    functionaris: "integrity officer",
    waarnemer: "deputy",
    vertrouwenspersoon: "confidant",
    beheerder: "administrator",
    coordinator: "coordinator",
  },
};
