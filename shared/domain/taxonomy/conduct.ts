import { choices, OTHER } from "./list.ts";

/** Ongewenste omgangsvormen: the common list of the organisations' codes (req 2.2). */
export const CONDUCT = choices([
  {
    code: "discriminatie",
    nl: "Discriminatie",
    en: "Discrimination",
    hint: {
      nl: "U wordt anders behandeld om wie u bent, ook als het als grap is bedoeld.",
      en: "You are treated differently because of who you are, also when it is meant as a joke.",
    },
  },
  {
    code: "seksuele_intimidatie",
    nl: "Seksuele intimidatie",
    en: "Sexual harassment",
    hint: {
      nl: "Seksueel getinte woorden, gebaren, berichten of aanrakingen die u niet wilt.",
      en: "Sexual words, gestures, messages or touching that you do not want.",
    },
  },
  {
    code: "intimidatie",
    nl: "Intimidatie",
    en: "Intimidation",
    hint: {
      nl: "Iemand maakt u bang of zet u onder druk, bijvoorbeeld met zijn positie.",
      en: "Someone frightens or pressures you, for example with their position.",
    },
  },
  {
    code: "pesten",
    nl: "Pesten (of treiteren)",
    en: "Bullying",
    hint: {
      nl: "Steeds weer bespotten, buitensluiten, vernederen of over u roddelen.",
      en: "Mocking, excluding, humiliating or gossiping about you, again and again.",
    },
  },
  {
    code: "agressie_geweld",
    nl: "Agressie en geweld",
    en: "Aggression and violence",
    hint: {
      nl: "Schelden, bedreigen, slaan, vastgrijpen of met iets gooien.",
      en: "Abuse, threats, hitting, grabbing or throwing things.",
    },
  },
  {
    code: "stalking",
    nl: "Belaging en stalking",
    en: "Stalking",
    hint: {
      nl: "Iemand volgt u, zoekt u steeds op of blijft u berichten sturen.",
      en: "Someone follows you, keeps seeking you out or keeps sending messages.",
    },
  },
  {
    code: "extremisme",
    nl: "Extremisme",
    en: "Extremism",
    hint: {
      nl: "Iemand zet aan tot haat of geweld, of keert zich tegen de rechtsstaat.",
      en: "Someone incites hatred or violence, or turns against the rule of law.",
    },
  },
]);

/** Labels that staff meet in practice and count as themselves; not offered to a melder (req 2.2). */
export const CONDUCT_IN_PRACTICE = choices([
  {
    code: "niet_gehoord",
    nl: "Niet gehoord gevoeld door leidinggevende",
    en: "Not feeling heard by a manager",
  },
  { code: "roddelen", nl: "Roddelen, leugens verspreiden", en: "Gossip, spreading lies" },
  { code: "onveilig", nl: "Sociale onveiligheid, zich onveilig voelen", en: "Feeling unsafe" },
  {
    code: "thuiswerken",
    nl: "Thuiswerken, eenzaamheid, niet verbonden voelen",
    en: "Working from home, loneliness, not feeling connected",
  },
]);

export const SEXUAL_HARASSMENT_FORMS = choices([
  {
    code: "verbaal",
    nl: "Verbale intimidatie",
    en: "Verbal",
    hint: {
      nl: "Seksueel getinte opmerkingen, intieme vragen, stalken.",
      en: "Sexual remarks, intimate questions, stalking.",
    },
  },
  {
    code: "non_verbaal",
    nl: "Non-verbale intimidatie",
    en: "Non-verbal",
    hint: {
      nl: "Staren, gebaren, pornografische afbeeldingen via mail of WhatsApp.",
      en: "Staring, gestures, pornographic images by e-mail or chat.",
    },
  },
  {
    code: "fysiek",
    nl: "Fysieke intimidatie",
    en: "Physical",
    hint: {
      nl: "Een arm om de schouder, knijpen, zoenen, de weg versperren, aanranden, verkrachten.",
      en: "An arm around the shoulder, pinching, kissing, blocking the way, assault, rape.",
    },
  },
  {
    code: "macht",
    nl: "Intimidatie door macht",
    en: "By abuse of power",
    hint: {
      nl: "Chantage, of druk met iemands positie.",
      en: "Blackmail, or pressure by someone's position.",
    },
  },
]);

export const AGGRESSION_FORMS = choices([
  {
    code: "verbaal",
    nl: "Verbaal",
    en: "Verbal",
    hint: {
      nl: "Schelden, beledigen, vijandige boodschappen sturen, bedreigen.",
      en: "Abuse, insults, hostile messages, threats.",
    },
  },
  {
    code: "psychisch",
    nl: "Psychisch",
    en: "Psychological",
    hint: {
      nl: "Lastigvallen, onder druk zetten, intimideren, dreigen met fysiek geweld, stalken, irriteren.",
      en: "Harassing, pressuring, intimidating, threatening violence, stalking, provoking.",
    },
  },
  {
    code: "fysiek",
    nl: "Fysiek",
    en: "Physical",
    hint: {
      nl: "Een dreigende houding, schoppen, slaan, bijten, vastgrijpen, krabben, gooien, de weg versperren, spugen, een wapen gebruiken.",
      en: "A threatening posture, kicking, hitting, biting, grabbing, scratching, throwing, blocking the way, spitting, using a weapon.",
    },
  },
]);

export const BULLYING_EXAMPLES = choices([
  { code: "bespotten", nl: "Iemand bespotten", en: "Mocking someone" },
  {
    code: "roddelen",
    nl: "Roddelen of valse beschuldigingen verspreiden",
    en: "Gossiping or spreading false accusations",
  },
  {
    code: "belachelijk_maken",
    nl: "In het openbaar belachelijk maken, minachten of vernederen",
    en: "Ridiculing, despising or humiliating someone in public",
  },
  { code: "terechtwijzen", nl: "Openlijk terechtwijzen", en: "Reprimanding someone openly" },
  {
    code: "buitensluiten",
    nl: "Negeren, sociaal isoleren of buitensluiten",
    en: "Ignoring, isolating or excluding",
  },
  { code: "grappen", nl: "Grappen maken ten koste van een ander", en: "Joking at someone's expense" },
  { code: "beschadigen", nl: "Eigendommen beschadigen", en: "Damaging belongings" },
  {
    code: "aanraken",
    nl: "Intimideren of ongewenst (niet seksueel) aanraken",
    en: "Intimidating or unwanted (not sexual) touching",
  },
  { code: "vijandig", nl: "Een vijandige houding aannemen", en: "Taking a hostile attitude" },
  {
    code: "weigeren_praten",
    nl: "Weigeren om met een ander te praten",
    en: "Refusing to speak with someone",
  },
]);

/** Grounds of both source lists; "op welke grond dan ook", so never without the last. */
export const DISCRIMINATION_GROUNDS = choices([
  { code: "afkomst", nl: "Afkomst", en: "Origin" },
  { code: "etniciteit", nl: "Etniciteit", en: "Ethnicity" },
  { code: "nationaliteit", nl: "Nationaliteit", en: "Nationality" },
  { code: "geslacht", nl: "Geslacht", en: "Sex or gender" },
  { code: "seksuele_geaardheid", nl: "Seksuele geaardheid", en: "Sexual orientation" },
  { code: "leeftijd", nl: "Leeftijd", en: "Age" },
  { code: "handicap", nl: "Handicap of chronische aandoening", en: "Disability or chronic illness" },
  { code: "arbeidscontract", nl: "Arbeidscontract", en: "Employment contract" },
  { code: "burgerlijke_staat", nl: "Burgerlijke staat", en: "Marital status" },
  { code: "godsdienst", nl: "Godsdienst of levensbeschouwing", en: "Religion or belief" },
  { code: "politieke_overtuiging", nl: "Politieke overtuiging", en: "Political opinion" },
  { code: "ras", nl: "Ras", en: "Race" },
  {
    code: "arbeidsduur",
    nl: "Arbeidsduur (voltijd of deeltijd)",
    en: "Working hours (full-time or part-time)",
  },
  {
    code: "contractsoort",
    nl: "Soort contract (vast of tijdelijk)",
    en: "Type of contract (permanent or temporary)",
  },
  OTHER,
]);
