import type { attachments as source } from "../nl/attachments.ts";

export const attachments: typeof source = {
  remove: "Remove",
  removeFile: (name) => `Remove ${name}`,
  waiting: "This file is waiting to be read.",
  reading: (name) => `We are looking for hidden data in ${name}. This happens on your device.`,
  stop: "Stop reading",
  stopped: "Reading has stopped. We do not know what is in this file.",
  again: "Read again",
  againFile: (name) => `Read ${name} again`,

  nothing: "We found no hidden data.",
  found: "This is in the file, although you do not see it:",
  fact: {
    device: "made with",
    "serial-number": "number of the device:",
    moment: "made or changed on",
    author: "name of the maker:",
    "last-editor": "last changed by",
    commenter: "name with remarks or changes:",
    software: "made with the program",
    title: "title:",
    description: "description:",
    company: "organisation:",
    path: "place on a computer:",
  },
  place: (place) => `made near ${place}`,
  removed: {
    thumbnail: (_count) => "a small copy of the picture",
    "other-picture": (count) =>
      count === 1 ? "another picture in the same file" : `${count} more pictures in the same file`,
    "after-end": (_count) => "data behind the picture, such as a second photo or a short film",
    "earlier-version": (count) =>
      count === 1 ? "an earlier version of the file" : `${count} earlier versions of the file`,
    "embedded-file": (count) => (count === 1 ? "another file inside" : `${count} other files inside`),
    script: (count) => (count === 1 ? "a small program" : `${count} small programs`),
    signature: (_count) => "a digital signature. It does not hold in a cleaned copy",
    "photo-with-data": (count) =>
      count === 1 ? "a photo with hidden data of its own" : `${count} photos with hidden data of their own`,
    "other-field": (count) => (count === 1 ? "1 other item" : `${count} other items`),
  },
  staysTitle: "This stays, also in the cleaned copy:",
  staysTodo: "Do you not want to send this? Then change the file yourself first.",
  stays: {
    "tracked-change": (count) =>
      `${count} tracked ${count === 1 ? "change" : "changes"}. Words that were taken out can still be read. The names are removed.`,
    comment: (count) => `${count} ${count === 1 ? "remark" : "remarks"}. The names are removed.`,
    "hidden-text": (_count) => "text that is not visible",
    "hidden-sheet": (count) => (count === 1 ? "a hidden sheet" : `${count} hidden sheets`),
    "hidden-row": (_count) => "hidden rows or columns",
    "hidden-slide": (count) => (count === 1 ? "a hidden slide" : `${count} hidden slides`),
    "slide-notes": (_count) => "notes with slides",
    "hidden-layer": (_count) => "a layer that is not visible",
    "form-field": (_count) => "fields of a form that are filled in",
  },

  cannot: "We cannot clean this file",
  why: {
    locked: "It is locked, for example with a password.",
    broken: "It is damaged, or made in a way that we cannot read.",
    "too-much": "It is too large to clean on this device.",
    inside:
      "There is something inside that we cannot clean, such as an old document, a program or an unusual picture.",
    video: "It is a film or sound. A film can say where and when it was made.",
    "old-office":
      "It is an old kind of document, or it is locked. Save it as docx, xlsx, pptx or pdf and choose it again.",
    unknown: "We do not know this kind of file. So we do not know what is hidden in it either.",
  },
  originalOrNot: "Send it as it is, or remove it with the button above.",
  choose: (name) => `What do you send of ${name}?`,
  choice: {
    cleaned: "A cleaned copy",
    original: "The file as it is",
    both: "Both",
  },
  choiceWhat: {
    cleaned: "Without the hidden data. Picture and text stay the same.",
    original:
      "Hidden data goes along too, if there is any. The readers can see it. Sometimes that is evidence.",
    both: "This counts as two files.",
  },
  becomesJpeg: "Without the hidden data, as an ordinary photo (JPEG). Everybody can open it.",
  keepName: "Also send the name:",
  neutralName: (name) => `A name can give you away. Without a tick it is called ${name}.`,
};
