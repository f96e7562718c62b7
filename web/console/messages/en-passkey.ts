import type { nlPasskey } from "./nl-passkey.ts";

export const enPasskey: typeof nlPasskey = {
  title: "Passkey",
  show: {
    title: "Confirm with your passkey",
    lead: "You are signed in. This console also asks for your passkey, before there is anything to see.",
    how: "You use your finger, your face, the code of your device or a separate security key.",
    go: "Use passkey",
  },
  make: {
    title: "Make a passkey",
    lead: "You have no passkey for this console yet. You make one now. From now on the console asks for it after you sign in.",
    how: "A passkey is a key on your device or on a separate security key. You open it with your finger, your face or a code. The server gets the public part only.",
    go: "Make passkey",
  },
  closed: {
    title: "You cannot make a passkey now",
    lead: "This console asks for a passkey, but none is known for you.",
    why: "You cannot make one yourself. So somebody who has your password gets no further.",
    what: "Ask the administrator to open the making of a passkey for you. Make it within three days of that. Your passphrase and your keys stay as they are.",
    anew: "Were your passkeys just removed, or was the making just opened? Then sign out and sign in again. Who was signed in already can make none: that may be the device that you lost.",
    again: "Look again",
  },
  noSession: {
    title: "The console cannot open yet",
    lead: "The sign-in service gives no number of your sign-in. Without that number this console cannot tie a passkey to your sign-in. Signing in again does not help.",
    what: "Ask whoever operates the reporting point to switch on token revocation at the sign-in service. Sign in again after that.",
  },
  made: {
    title: "Your passkey is ready",
    text: "The passkey was stored and used at once. You can go on.",
    second:
      "Make one on a second device or on a separate security key as well. Then you can still get in when you lose the first.",
    on: "Go on",
    another: "Make another passkey",
  },
  extra: {
    summary: "Make another passkey",
    text: "With a second passkey you can still get in when you lose the first.",
    confirm:
      "First confirm with a passkey that you already have. Directly after that you make the new one. So your browser asks you something twice.",
    own: (day) => `Your passkey of ${day}`,
    done: "The extra passkey was stored.",
  },
  reset: {
    summary: "Remove a colleague's passkeys",
    when: "Do this only when a colleague lost a passkey or cannot make one yet.",
    what: "All passkeys of this colleague are removed, and where the colleague is signed in the console stops. The colleague must sign in again and can then make a new one, until three days from today. Passphrase and keys stay as they are.",
    sure: "First speak to the colleague yourself, or call a number that you already had. Whoever signs in to this account first after the removal makes the new passkey. The colleague's log says that you did this.",
    who: "Colleague",
    choose: "Choose a colleague",
    other: "Somebody who is not on the list yet",
    account: "Account name of this colleague",
    missing: "First choose a colleague, or fill in the account name. Nothing was removed.",
    go: "Remove passkeys",
    done: (name, day) =>
      `The passkeys of ${name} were removed. Until and including ${day} a new one can be made after signing in again.`,
    problems: {
      unknown:
        "The server does not know this colleague: not on the list, and never signed in here. Nothing was removed.",
      meanwhile:
        "This colleague used a passkey at that moment. Nothing was removed. Ask whether it is still needed, then try again.",
    },
  },
  loading: "Looking whether you have a passkey",
  working: "Your browser or device is asking you something now. This screen waits for your answer.",
  lost: {
    summary: "Passkey lost or broken?",
    text: "Ask the administrator to remove your passkeys. Then sign out, and sign in again within three days. You then make a new one. Your passphrase and your keys stay as they are. The administrator cannot see your passkey and cannot make one for you.",
  },
  problems: {
    unsupported:
      "This browser cannot use a passkey here. Nothing has changed. Open the console in another, recent browser or on another device.",
    cancelled:
      "No passkey was made or used: the question was stopped or took too long. You are still signed in and nothing has changed. Try again.",
    already:
      "You already have a passkey for this console on this device. None was added. For an extra one use another device or a separate security key.",
    refused:
      "The server does not take this passkey. You are still signed in and nothing has changed. Use another passkey, or ask the administrator for help.",
    expired:
      "The question of the server was too old or used already, perhaps in another window. You are still signed in and nothing has changed. Try again.",
    "too-many":
      "You already have five passkeys. None was added. If you lost one, ask the administrator to remove them.",
    moved: "Something has changed meanwhile, perhaps in another window. See what is asked now.",
  },
};
