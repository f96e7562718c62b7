import type { shell as source } from "../nl/shell.ts";

export const shell: typeof source = {
  leave: "Leave this page",
  leaveHint:
    "Need to leave fast? Click ‘Leave this page’ or press Escape three times. What you wrote is gone then. Your browser still remembers that you were here: we cannot erase that.",
  footer:
    "This site uses no cookies and keeps nothing on your device. If you close the page, what you wrote is gone.",
  back: "Back",
  next: "Continue",
  loading: "Loading",
  loadingSlow: "This part of the site is being fetched.",
  loadFailed: "This part of the site could not be fetched.",
  loadFailedWhat: "What you wrote is still there. Check your connection and try again.",
  again: "Try again",
  role: {
    functionaris: "integrity officer",
    waarnemer: "deputy of the integrity officer",
    vertrouwenspersoon: "confidant (vertrouwenspersoon)",
    beheerder: "administrator",
    coordinator: "coordinator",
  },
  vpKind: { intern: "inside the organisation", extern: "outside the organisation" },
  alternate: "alternate, only if others cannot read",
  awayUntil: (day) => `away until ${day}`,
  directory: {
    title: "The list of readers",
    offline: "The list of readers could not be fetched.",
    offlineWhat: "You cannot send anything yet. Check your connection and try again.",
    refused: "The list of readers is not right.",
    refusedWhat:
      "The signature under the list does not hold, or the list is too old. So you cannot write anything here now: we are not sure who would read it. Try again later, or choose another way.",
    expired: "The list of readers has expired.",
    expiredWhat:
      "You cannot send a message now, because we are not sure that these people still work here. You can still read answers. Choose another way if you want to report something now.",
  },
};
