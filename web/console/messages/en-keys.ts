import type { nlKeys } from "./nl-keys.ts";

export const enKeys: typeof nlKeys = {
  make: {
    title: "Make your keys",
    lead: "You have no keys yet. You make them now, in this browser. Nobody else gets them: not the administrator and not the server.",
    forReader:
      "What melders send is locked. Only your keys open what is addressed to you. With the same keys you sign your answers, so that a melder sees that they come from you.",
    forOther:
      "Your role reads no meldingen. Your key only says who you are, on the signed list of people of the meldpunt.",
    listed:
      "The list already has keys of yours, but the server no longer has them. If you make new ones, they open nothing that was addressed to the old ones. In doubt? Then stop and call the administrator first.",
    needTitle: "What you need",
    need: [
      "A quarter of an hour in which nobody looks over your shoulder.",
      "Pen and paper for six words: your passphrase.",
      "A printer, or one more sheet of paper, for twelve words: your recovery code.",
    ],
    halfway:
      "If you stop while the words are still on the screen or being asked for, nothing has been kept and you start again later. The same if you do nothing for a quarter of an hour or close this window. After that your keys go to the server: from then on do not throw your paper away, also when something goes wrong.",
    go: "Start",
    checking: "Checking this browser.",
    gone: "The words of just now are gone and nothing was kept. Throw the paper away and start again.",
    storing: "Locking your keys. This takes a few seconds.",
    problems: {
      conflict:
        "Keys were stored for you in the meantime, perhaps in another window. Sign in again and use those.",
      offline:
        "There was no answer. Your keys may have been stored already. Keep both your papers and try again: twice does no harm. If that does not work, sign in again later and try these words. If you then have to make keys again, nothing was kept.",
      busy: "It is too busy now. Your keys may have been stored already. Keep both your papers and try again in a minute: twice does no harm. If that does not work, sign in again later and try these words. If you then have to make keys again, nothing was kept.",
      internal:
        "Something went wrong. Your keys may have been stored already. Keep both your papers and try again: twice does no harm. If that does not work, sign in again later and try these words. If you then have to make keys again, nothing was kept.",
      ended:
        "Your sign-in ended before it was certain that your keys were stored. Keep both your papers and sign in again. If you then have to make keys again, nothing was kept and the papers may go. Otherwise your keys are stored and these words hold.",
      "passkey-required":
        "Your passkey no longer counts for this sign-in, and it was not yet certain that your keys were stored. Keep both your papers and sign in again. If you then have to make keys again, nothing was kept and the papers may go. Otherwise your keys are stored and these words hold.",
    },
    doneTitle: "Your keys are ready",
    done: "Your keys are stored, locked. They work as soon as you are on the list.",
  },

  keep: {
    passphrase: "Your passphrase",
    passphraseWhy: "With these six words you unlock the console, each time.",
    passphraseKeep:
      "Write them on paper, in this order. Keep the paper where only you can reach it. You see the words once and nobody can get them back.",
    recovery: "Your recovery code",
    recoveryWhy: "Lost your passphrase? Then these twelve words are the only way to your keys.",
    recoveryKeep:
      "Print them or write them down. Put the paper in a safe, away from your passphrase. You see the words once.",
    list: (title) => `${title}, the words`,
    covered:
      "The words are covered while you use another window. Click anywhere on this page to see them again.",
    print: "Print",
    printed: "I have the words on paper",
    checkTitle: "Check your paper",
    check: "The words are no longer on the screen. Type these two from your paper.",
    word: (position) => `Word ${position}`,
    missing: (position) => `Type word ${position}.`,
    wrong: (position) => `This is not word ${position}. Look at your paper.`,
    again: "Show the words again",
    next: "Next",
    sheetTitle: "Recovery code of the console of the meldpunt",
    sheetFor: (name, organisation) => `For ${name}, ${organisation}.`,
    sheetWhat:
      "These twelve words open your keys when you have lost your passphrase. Sign in to the console and fill them in where it asks for your passphrase. Then make a new passphrase at once.",
    sheetKeep:
      "Keep this sheet in a safe. Whoever finds it and can also sign in, can read what you can read.",
  },

  file: {
    title: "Your file for the list",
    what: "This file holds the public half of your keys. Nothing in it is secret. Whoever prepares the list needs it.",
    save: "Save the file",
    swap: "Somebody could swap the file for another on its way. So read these six words out yourself, in person or by telephone, to the people who sign the list. They see the same words.",
    words: "Words to read out",
    notSecret: "These words are not secret and open nothing.",
  },

  awaiting: {
    title: "You are not on the list yet",
    text: "Your keys are made. You can go on once you are on the signed list of people of the meldpunt.",
    formerTitle: "You are no longer on the list",
    former:
      "You were on the signed list of people of the meldpunt and no longer are. You can read and do nothing here. Is that wrong? Call the administrator.",
    stepsTitle: "What you wait for",
    steps: [
      "You give your file to the administrator, and read out your six words.",
      "The people with a root key put you on a new list and sign it, on a computer without a network. One of them cannot do it alone.",
      "The administrator publishes the new list. After that you can go on at once.",
    ],
    look: "Look again",
    looked: (time) => `Looked at ${time}. You are not on it yet.`,
    fileAgain: "Make the file again",
  },

  own: {
    title: "My keys",
    manage: "Manage my keys",
    lead: "Unlock your keys to make your file again or to get a new passphrase.",
    back: "Back",
    mismatch:
      "Your keys are not the keys on the signed list. You cannot open anything. Give this file to the administrator: the list has to name your new keys.",
    born: (day) => `Your newest keys are of ${day}.`,
    pending:
      "Your newest keys are not on the list yet. Give this file to the administrator and read out your six words. Until the new list is there, you go on with your old keys as before.",
    replaceTitle: "New passphrase",
    replace: "The old passphrase no longer works after that.",
    replaceNotListed:
      "A new passphrase is possible once you are on the signed list with these keys: the server then sees by your signature that it is you.",
    alsoRecovery: "A new recovery code too",
    alsoRecoveryHelp:
      "Do this if somebody has seen your sheet or if it is gone. The old twelve words no longer work after that.",
    alsoKeys: "New keys too",
    alsoKeysHelp:
      "Do this once a year, and if somebody could get at your keys. Your old keys go on opening what was addressed to them. The new ones hold as soon as they are on the list.",
    replaceGo: "Make a new passphrase",
    replaced: "Your new passphrase holds from now on. Destroy the paper with the old one.",
    replacedRecovery:
      "Your new passphrase and recovery code hold from now on. Destroy the paper with the old ones.",
    gone: "The words of just now are gone. Nothing has changed: your old passphrase still holds.",
    storing: "Putting a new lock on your keys. This takes a few seconds.",
    problems: {
      conflict:
        "Your passphrase was replaced in the meantime, perhaps in another window. The words of just now do not hold. Sign in again.",
      "not-allowed":
        "The server does not know your signature: you are not on the list with these keys. Nothing has changed.",
      offline:
        "There was no answer. The new words may hold already. Keep the old and the new papers and try again: twice does no harm. If that does not work, sign in again later and try the new words first. If they do not fit, the old ones still hold.",
      busy: "It is too busy now. The new words may hold already. Keep the old and the new papers and try again in a minute: twice does no harm. If that does not work, sign in again later and try the new words first. If they do not fit, the old ones still hold.",
      internal:
        "Something went wrong. The new words may hold already. Keep the old and the new papers and try again: twice does no harm. If that does not work, sign in again later and try the new words first. If they do not fit, the old ones still hold.",
      ended:
        "Your sign-in ended before it was certain that the new words hold. Keep the old and the new papers. Sign in again and try the new words first. If they do not fit, nothing has changed and the old ones still hold.",
      "passkey-required":
        "Your passkey no longer counts for this sign-in, and it was not yet certain that the new words hold. Keep the old and the new papers. Sign in again and try the new words first. If they do not fit, nothing has changed and the old ones still hold.",
    },
  },

  recovered: {
    title: "You came in with your recovery code",
    text: "Make a new passphrase now. Your recovery code still holds: put the sheet back in the safe, or make a new one too.",
    later: "Not now",
  },

  standing: {
    noRoleTitle: "Your account has no role yet",
    noRole:
      "You can sign in, but your account does not say what you do at the meldpunt. Ask whoever manages the accounts to put you in one group, for example functionaris, and then sign in again.",
    severalTitle: "Your account has more than one role",
    several:
      "Everybody has exactly one role at the meldpunt. Ask whoever manages the accounts to put you in one group and then sign in again.",
    differsTitle: "Your account and the list disagree",
    differs: (role) =>
      `On the signed list you are ${role}. Your account does not have that role, so the server gives you nothing. Ask whoever manages the accounts to change the group of your account, and then sign in again.`,
    endedTitle: "Your appointment is over",
    ended: (day) =>
      `The signed list says that you are appointed until ${day}. Have you been appointed again? Then a new list is needed. Ask the administrator.`,
    coordinatorTitle: "There is nothing for you to do here now",
    coordinator:
      "You are the coordinator. You read no meldingen and see no dossiers; this is on purpose. This console has no screen with figures for you yet. You need not do anything.",
  },
};
