/** When a vertrouwenspersoon may speak without consent (req 90, 91): one text, where a name is given and on the page. */
export const exceptions = [
  "De vertrouwenspersoon komt in gewetensnood: zwijgen leidt bijna zeker tot ernstige schade voor iemand, en er is geen andere weg.",
  "De wet verplicht om aangifte te doen bij de politie. Dat geldt bij een paar heel zware misdrijven. Voor ambtenaren geldt het ook bij sommige misdrijven in hun werk.",
  "De wet of een rechter verplicht om iets te vertellen.",
];
