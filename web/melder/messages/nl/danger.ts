/** Beside the first screen, the send button and the brievenbus. */
export const danger = {
  title: "Is er nu gevaar? Bel 112.",
  call: "Is er nu gevaar? Bel",
  unwatched: "Deze site wordt niet dag en nacht gelezen. Wij zien niet waar u bent, ook niet om u te helpen.",
  help: "Hulp en telefoonnummers",
  helpTitle: "Wie kunt u bellen?",
  under18Title: "Ben je jonger dan 18?",
  under18: "Lees verder als je jonger bent dan 18",
  checked: (day: string) => `Deze nummers zijn gecontroleerd op ${day}.`,
};
