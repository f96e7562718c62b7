/** Checking a receipt file. */
export const receipt = {
  title: "Een bewijs van inzending controleren",
  intro: "Dit gebeurt helemaal in uw browser. Er wordt niets verstuurd.",
  file: "Het bestand met het bewijs",
  choose: "Bestand kiezen",
  fileHint: "Kies het bestand dat u bij het versturen hebt bewaard.",
  paste: "Of plak hier de tekst van het bewijs",
  words: "De twaalf woorden van de melder",
  wordsHint:
    "Alleen nodig om te laten zien dat het bewijs van u is. Geef uw woorden nooit aan iemand anders: zij openen ook uw brievenbus.",
  check: "Controleren",
  missing: "Kies een bestand of plak de tekst van het bewijs.",
  malformed: "Dit is geen bewijs van inzending.",
  good: (day: string) => `Dit bewijs is echt. Op ${day} is een bericht ingediend.`,
  bad: "Dit bewijs klopt niet. Het is veranderd, of het is niet van dit meldpunt.",
  mine: "De woorden horen bij dit bewijs. Wie het bericht indiende, had deze woorden.",
  notMine: "De woorden horen niet bij dit bewijs.",
  wordsWrong: "De woorden kloppen niet. Kijk of het er twaalf zijn en of ze goed zijn overgetypt.",
  noDirectory: "Het bewijs kan nu niet worden gecontroleerd, want de lijst met sleutels is er niet.",
};
