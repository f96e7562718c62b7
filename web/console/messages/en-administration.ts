import type { nlAdministration } from "./nl-administration.ts";

export const enAdministration: typeof nlAdministration = {
  title: "Managing the list",
  lead: "You read no meldingen and see no dossiers. You publish the signed list of people of the meldpunt: who reads, with which keys, and until when.",
  notListed:
    "You are not on the list yourself yet. Make your file for the list under My keys. After that you can publish the list that names you as administrator.",

  now: {
    title: "The list now",
    loading: "Fetching the list",
    none: "There is no list yet. Until there is, nobody can report anything.",
    refused:
      "The list that stands there now is not right for this site: the signatures do not fit, or the list is older than the site. Melders cannot write. Publish a good list.",
    unreachable:
      "The list cannot be fetched. Check your connection. You can publish, but then this page cannot say what changes.",
    version: "Version",
    versionIs: (version) => `${version}`,
    signed: "Signed with",
    signedBy: (signers, roots, threshold) => `${signers} of ${roots} root keys (${threshold} needed)`,
    until: "Valid until",
    untilIs: (day, days) => `${day} (${days === 1 ? "1 day left" : `${days} days left`})`,
    lastDay: (day) => `${day} (today is the last day)`,
    expired: (day) => `${day}: expired. Melders can no longer write.`,
    soon: "Plan a new ceremony: after that day melders can no longer write.",
    words: "Five words",
    people: "People on the list now",
    name: "Name",
    role: "Role",
    id: "Account name",
    appointed: "Appointed until",
  },

  publish: {
    title: "Publish a new list",
    intro:
      "The new list comes from the key ceremony. Choose the two files that were made there. Your browser checks them before anything happens.",
    directoryFile: "The list: directory.json",
    signaturesFile: "The signatures: signatures.json",
    check: "Check",
    missing: {
      directory: "Choose the file directory.json.",
      signatures: "Choose the file signatures.json.",
    },
    problems: {
      "directory-file":
        "The first file is not a list of a meldpunt. Have the two files been swapped, or has something in it changed?",
      "signatures-file": "The second file is not a file with signatures of a list.",
      threshold:
        "This list is signed with too few root keys, or with others than this site knows, or the signatures belong to another list.",
      instance: "This list is of another organisation.",
      older: "This list is older than this site.",
      expired: "This list has expired already. Make a new one in the ceremony.",
      "not-next":
        "This list does not follow the one that stands there now. Somebody published another in the meantime, or one was skipped. Make a new one in the ceremony, on the list of now.",
      policy:
        "This list is signed, but no browser takes it: it does not keep to the rules, such as enough readers, an alternate from outside and a last day within 400 days.",
      duplicate: "This list is signed, but no browser takes it: a name or a key is in it twice.",
      key: "This list is signed, but no browser takes it: a key is unsound or does not belong to the person.",
    },

    reviewTitle: "What changes",
    sound: (signers, version) => `The files are right. Version ${version}, signed with ${signers} root keys.`,
    first: "This is the first list. Once it is published, people can report.",
    again: "This list is there already. Publishing it again only writes the public files again.",
    unknownPresent:
      "The list of now cannot be read here. This page cannot say what changes: below is everybody.",
    joined: (count) => (count === 1 ? "Joins: 1" : `Join: ${count}`),
    left: (count) => (count === 1 ? "Leaves: 1" : `Leave: ${count}`),
    changed: (count) => (count === 1 ? "Changes: 1" : `Change: ${count}`),
    dropped: (count) => (count === 1 ? "Old keys that disappear: 1" : `Old keys that disappear: ${count}`),
    person: (name, role, id) => `${name}, ${role} (${id})`,
    appointed: (day) => `appointed until ${day}`,
    readOut: "words to read out:",
    notKept: "The old keys are not kept. From then on nobody can check any more what this person has signed.",
    fields: {
      name: "another name",
      role: "another role",
      appointedUntil: "another last day",
      awayUntil: "another absence",
      keys: "other keys",
    },
    alternates: (names) => `Who stands in when there are too few readers: ${names}`,
    rules: "The rules change",
    rule: (rule, before, after) => `${rule}: from ${before} to ${after}`,
    policy: {
      minReaders: "least number of readers",
      k: "messages at a time on the board",
      shards: "number of boards",
      maxFileBytes: "largest file, in bytes",
      maxFiles: "most files with a message",
      acknowledgeDays: "days to acknowledge receipt",
      feedbackMonths: "months to give feedback",
      recordDays: "days that an answer stays on the board",
      consultationStartsTerms: "a consultation of a vertrouwenspersoon starts the terms",
    },
    serviceKeys: {
      boardKey: "The key of the board is another. That is right only if the service was set up anew.",
      receiptKey: "The key of the proofs of submission is another.",
      teamKey: "The key that the confidants share is another.",
    },
    nobody: "Nothing changes in the people.",
    until: (day) => `The new list is valid until ${day}.`,
    noBeheerder:
      "There is no administrator on this list. After that nobody can publish such a list any more.",
    notYou:
      "You are not on this list as administrator. Once it is published you can no longer use this screen.",
    words: "Five words of the new list",
    compared: "I have heard these five words from somebody who signed the list, and they are the same.",
    compare: "First compare the five words, then tick that they are the same.",
    go: "Publish",
    cancel: "Do not publish",
    publishing: "Publishing the list",

    refused: "The list has not been published",
    refusals: {
      "not-allowed":
        "The server does not let you publish a list: your account is no administrator, or you are not on the list as one.",
      conflict:
        "The server has another list in the meantime. This one does not follow it. Make a new one in the ceremony, on the list of now.",
      "bad-signature":
        "The server knows other root keys than this site, or found too few signatures. Server and site were then not deployed with the same settings.",
      "bad-request":
        "The server does not take this file: it is of another organisation or version, or does not keep to the rules.",
      "not-signed-in": "Your sign-in has ended. Sign in again and try once more.",
      "passkey-required": "Your passkey no longer holds for this sign-in. Sign in again and try once more.",
      busy: "It is too busy now. Try again in a minute: publishing twice does no harm.",
      offline:
        "There is no connection. Perhaps the list was published after all. Try again: publishing twice does no harm.",
      internal: "Something went wrong. Try again later: publishing twice does no harm.",
    },

    doneTitle: "The list is published",
    looking:
      "The server has the list. This page now looks whether visitors get it too. Caches can make that take a minute.",
    seen: (version) => `Seen from outside: visitors now get version ${version}.`,
    notSeen:
      "After a minute and a half visitors still get the old list. Look again later. If it stays so, publish the same files again.",
    look: "Look again",
    rebuild: (version) =>
      `One more step: have whoever deploys the service build the sites again with version ${version} (npm run deploy). Only then does every page refuse an older list.`,
    another: "Done",
  },
};
