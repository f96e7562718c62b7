import type { nlDossier } from "./nl-dossier.ts";

export const enDossier: typeof nlDossier = {
  title: (reference) => `Dossier ${reference}`,
  back: "Back to the list",
  loading: "Opening the dossier",
  received: "Received",
  state: "State",
  channel: "How it came in",
  level: "Name of the melder",
  channels: {
    site: "Through the site",
    vp: "Through a confidant",
    brief: "Letter",
    "e-mail": "E-mail",
    gesprek: "Conversation",
    telefoon: "Telephone",
    video: "Video call",
    raadpleging: "Consultation",
  },
  levels: {
    "without-name": "without a name",
    "vp-knows": "only a confidant knows the name",
    "functionaris-knows": "only the integrity officer knows the name",
    open: "with a name",
  },

  leftOut: {
    title: "The melder left people out",
    text: "The melder does not want these people to know anything of this. Share nothing with them, not even that somebody wrote.",
    mustLeave: (names) =>
      `Later the melder also left out ${names}. They are still members of this dossier. Write nothing new that they must not know, and tell the administrator that the membership has to change.`,
    withAccount: "Of the meldpunt",
    other: "Others",
    reminder: "These people must not know anything",
  },

  consultation: {
    title: "This is a consultation, not a melding",
    alone: "The melder wrote to a confidant first. The meldpunt did not get this and sees nothing of it.",
    consent:
      "Do nothing and tell nobody anything without the melder’s consent. Record the consent before you act.",
    noTerms: "No term runs. The melder does wait for your answer.",
    terms: "Your organisation settled that a consultation starts the terms too. You meet them yourself.",
    melding:
      "A melding is made by the melder, with new words. When you are done together, end the consultation.",
    noTermsShort: "No term runs: this is a consultation.",
    answer: "Only the melder reads your answer.",
  },

  mailbox: {
    moved: (day) => `The mailbox moved to new words on ${day}`,
    movedText: (until) =>
      `Answers go to the new mailbox. The holder of the old words can object up to and including ${until}.`,
    contested: "Do not answer: it is not certain who the melder is",
    contestedText:
      "There is an objection to the move, or the mailbox moved more than once. Answer in neither mailbox. First find out who the melder is: in a talk, or with a question that only the melder can answer.",
  },

  gaps: {
    closed: "A part of this dossier is from before you became a member. You cannot read that part.",
    destroyed: "A part of this dossier has been destroyed.",
  },

  thread: {
    title: "Messages",
    melding: "Melding",
    consultation: "Consultation",
    followUp: "New message from the melder",
    rekey: "The melder has new words",
    rekeyText:
      "Answers go to the new mailbox from now on. The old mailbox is told by itself that it moved, and on which day.",
    withdrawal: "The melder asks to withdraw the melding",
    withdrawalText: (day) =>
      `This is a request. Somebody who found the words can send it too. Destroy nothing. Wait until ${day}, and then ask in the mailbox whether the melder really wants it. The terms go on.`,
    objection: "The melder objects to the move of the mailbox",
    objectionText:
      "The holder of the old words says: the new words are not mine. It says above whether you can still answer.",
    oldWords:
      "Written with the old words, after the move. The melder may have written this, or somebody who has the old words.",
    moved: "The old mailbox hears that it moved",
    movedText: (day) => `Automatic message. Moved on ${day}.`,
    answer: "Answer",
    acknowledgement: "Acknowledgement",
    note: "Note",
    day: (day) => `Received on ${day}`,
    written: (day) => `Written on ${day}`,
    byColleague: (name) => `By ${name}`,
    former: (name) => `${name} (no longer with the meldpunt)`,
    readers: (names) => `Addressed to ${names}`,
    filedByVp: (name) => `Filed by confidant ${name}; the signature is right`,
    filedByTeam: "Filed by the team of confidants; the signature is right",
    filedNotConfirmed:
      "This message says that it is from a confidant, but the signature does not confirm that.",
    noMailbox: "The melder wants no answer: there is no mailbox.",
    answers: "Answers to questions",
    noText: "This message has no text.",
    raised: (level) => `The melder chose here: ${level}.`,
    kinds: "Kind",
    english: "Written in English",
    empty: "There are no messages in this dossier yet.",
    board: {
      published: (day) => `On the board, seen on ${day}`,
      waiting: (day) => `Waiting for publication, expected on ${day}`,
      expired: "No longer on the board: its time is over",
      missing: "This answer has not been queued for publication yet.",
      resend: "Queue it now",
      unchecked: "The board could not be checked.",
    },
  },

  files: {
    title: "Attachments",
    open: "View",
    openLabel: (name) => `View ${name}`,
    download: "Save",
    downloadLabel: (name) => `Save ${name}`,
    close: "Close",
    loading: (name) => `Fetching ${name}`,
    failed: "This attachment cannot be opened. It is incomplete or not right.",
    warningTitle: "Only save it if you know what it is",
    warning:
      "This file can do harm and can give away that you open it. Open it only on a device without a network, or ask for help.",
    saveAnyway: "Save anyway",
    cancel: "Do not save",
    unknownType: "unknown kind",
    viewer: {
      frame: (name) => `Attachment ${name}`,
      loading: "Opening the attachment",
      failed: "This attachment cannot be shown here.",
      locked: "This PDF has a password and cannot be shown here.",
      cut: "The text is cut off here.",
      previous: "Previous page",
      next: "Next page",
      position: "Page {page} of {pages}",
      larger: "Larger",
      smaller: "Smaller",
      pageText: "Text of this page",
      noText: "There is no text on this page that can be read aloud.",
      picture: "Picture from the melding, without a description",
    },
  },

  answer: {
    title: "Answer",
    kind: "What do you send?",
    kinds: {
      acknowledgement: "Acknowledgement",
      answer: "Answer or question",
    },
    kindHelp: {
      acknowledgement: "Counts for the term of seven days.",
      answer: "An ordinary message in the melder's mailbox.",
    },
    feedback: "This is the feedback",
    feedbackHelp:
      "In it the melder reads the assessment and what follows. Counts for the term of three months.",
    text: "Your message",
    textHelp: "The melder sees your name with the message. After sending nobody can change it.",
    tooLong: (over) => `Your message is ${over} characters too long. Divide it over two messages.`,
    missing: "Write your message first.",
    when: (day) => `If you send it now, your message is expected in the mailbox on ${day}.`,
    meets: "That meets the term.",
    late: "That is after the term. Write in a note why.",
    until: (day) =>
      `The melder can read it up to and including ${day}. After that only if somebody of this dossier uses the console in the last weeks before it: then it is published again.`,
    readBy: "This message names who can read the dossier:",
    review: "Check",
    reviewTitle: "Check your message",
    change: "Change",
    send: "Send",
    sending: "Signing and sealing your message",
    sent: (day) => `Sent. Expected in the mailbox on ${day}.`,
    changed:
      "The dossier changed while you were writing. Your text is kept. Read what is new and send again.",
    queueFailed:
      "Your answer is in the dossier, but has not been queued for publication yet. Try again below.",
    noMailbox: "You cannot answer: the melder has no mailbox.",
    frozen:
      "You cannot answer now: there is an objection to the move of the mailbox, or it moved more than once. Find out who the melder is.",
    expired: "You cannot answer: the list of people of the meldpunt has expired.",
    vp: "You are a confidant. You can answer, but the terms are met by the integrity officer.",
  },

  members: {
    title: "Who can read this",
    intro: "These people are members of the dossier. Nobody else can open its content.",
    away: (day) => `away until ${day}`,
    former: "no longer on the list",
    you: "you",
  },

  register: {
    title: "State and terms",
    acknowledged: "Acknowledged",
    feedback: "Feedback given",
    closed: "Closed",
    destroyAfter: "Destroy from",
    lastCopy: "Last copy gone after",
    hold: "Destruction on hold",
    notYet: "not yet",
    yes: "yes",
    moves: "Next step",
    choose: "Choose a step",
    none: "No step is possible now.",
    onlyDeciders: "Only the integrity officer or the deputy takes a next step.",
    facts: "This must be in order before you go on",
    factsMissing: "Tick everything that is in order. Without that this step is not possible.",
    note: "Explanation in the dossier",
    go: (move) => `Record: ${move}`,
    done: (state) => `Recorded. The state is now: ${state}.`,
  },

  notes: {
    title: "Notes",
    intro: "Notes are for the members of this dossier only. The melder does not see them.",
    label: "New note",
    add: "Add note",
    added: "The note has been added.",
    missing: "Write your note first.",
  },

  identity: {
    title: "Name of the melder",
    text: "Name and contact details can be sealed apart. Reading the melding does not open them. Open them only if you need them.",
    open: "Open the name",
    sure: "Are you sure? First write in a note why you need the name.",
    none: "There is no name that you can open.",
    several: "Different details were given. Look at each which message it comes from.",
    from: (message, day) => `${message}. Received on ${day}.`,
    name: "Name",
    contact: "Contact details",
    hide: "Hide",
    gone: "The sealed data can no longer be fetched here.",
  },
};
