import type { OnionPlan } from "./destination.ts";
import { CONFIGURATION, KEYS, SITE, SOCKET } from "./places.ts";

/** For the person who keeps the host; she need not know the rest of the product. */
export function readme({ stage, onionHost, originHost }: OnionPlan): string {
  return `# De site voor melders als onion-adres

Stage: ${stage}
Onion-adres: http://${onionHost}
Gewone adres: https://${originHost}

Deze map is gemaakt door \`npm run onion\`. Maak haar opnieuw na elke nieuwe versie van de site: de koppen in
\`nginx.conf\` komen letterlijk uit de template van deze stage.

## Wat het is

Met Tor Browser opent een melder het onion-adres. De pagina's komen van deze computer. Alles wat verandert (de lijst van
lezers, het prikbord, een bericht versturen) haalt deze computer zelf bij https://${originHost}.

**Wat het verbergt.** Het adres van de melder: voor deze computer, voor de organisatie, voor Amazon en voor de provider.
Deze computer ziet alleen een bestand op schijf (${SOCKET}), geen adres. Amazon ziet alleen deze computer.

**Wat het niet verbergt.**

- Dat iemand Tor gebruikt. Het netwerk van de werkgever en de provider van de melder zien dat wel. Op een computer van
  het werk valt dat op. Zeg dus: doe dit thuis, op een eigen apparaat.
- Wanneer er een bericht binnenkomt. Amazon ziet dat deze computer op dat moment iets verstuurt.
- Wat iemand schrijft en hoe. Schrijfstijl en details kunnen iemand verraden.
- Iets tegen wie deze computer beheert. Die kan een andere pagina laten zien. Geef haar aan iemand die niet bij de
  organisatie werkt, en niet aan wie ook het AWS-account beheert.

**Zonder JavaScript.** Op de stand "Safest" van Tor Browser staat JavaScript uit. De melder ziet dan de pagina zonder
JavaScript: uitleg en andere wegen, geen formulier. Op "Safer" en "Standard" werkt alles.

## Wat er nodig is

Een kleine eigen computer buiten het AWS-account: 1 processor, 1 GB geheugen, Debian 12 of nieuwer, schijf versleuteld,
wisselbestand uit (\`swapoff -a\` en weg uit \`/etc/fstab\`), klok gelijk. Geen beheerpaneel, geen metingen van bezoek, geen
reservekopie van de hele schijf. Geen andere diensten.

## Inrichten

1. \`apt install nginx tor systemd-resolved\` en daarna \`systemctl disable --now nginx\`. Tor moet 0.4.8 of nieuwer zijn, met
   \`pow: yes\` in \`tor --list-modules\`.
2. \`useradd --system --no-create-home --shell /usr/sbin/nologin meldpunt-onion\`
3. Zet de bestanden neer:

   | bestand | plaats |
   |---|---|
   | \`torrc\` | \`/etc/tor/torrc\` |
   | \`apparmor-system_tor\` | voeg toe aan \`/etc/apparmor.d/local/system_tor\`, dan \`apparmor_parser -r /etc/apparmor.d/system_tor\` |
   | \`nginx.conf\` | \`${CONFIGURATION}\` |
   | \`meldpunt-onion.service\` | \`/etc/systemd/system/\` |

4. Zet de gebouwde site neer in \`${SITE}\`. Het zijn precies de bestanden die de laatste \`npm run deploy\` bouwde:
   \`rsync -a --delete build/deploy/${stage}/sites/melder/ host:${SITE}/\`. Doe dat bij elke nieuwe versie opnieuw, op
   dezelfde dag.
5. Zet de sleutel van het onion-adres in \`${KEYS}\` (eigenaar \`debian-tor\`, rechten 0700), of laat tor er een maken. Het
   adres in \`${KEYS}/hostname\` moet \`${onionHost}\` zijn. Is het een ander adres, zet dat dan in \`onionHost\` van de stage en
   maak deze map opnieuw.
6. \`systemctl daemon-reload\`, dan \`systemctl enable --now meldpunt-onion\` en \`systemctl restart tor@default\`.

## De sleutel

Wie \`${KEYS}/hs_ed25519_secret_key\` heeft, *is* het onion-adres. Maak één kopie, versleuteld, op twee plekken die geen
verbinding hebben, bij twee mensen. Raakt de sleutel kwijt, dan is het adres voorgoed weg. Is zij gestolen, neem dan een nieuw
adres, zet het in \`onionHost\`, en meld op de site dat het oude niet meer van u is.

## Controleren

- \`nginx -t -c ${CONFIGURATION}\` (als root, eenmalig) en \`tor --verify-config -f /etc/tor/torrc\`.
- Open http://${onionHost} in Tor Browser. Doe een testmelding die dat ook zegt, en open de brievenbus met de twaalf woorden.
- Verwijst de gewone site? \`curl -sI https://${originHost}/ | grep -i onion-location\` moet
  \`http://${onionHost}\` laten zien. Tor Browser biedt het adres dan zelf aan.
- Zijn de koppen gelijk? \`curl -sI --unix-socket ${SOCKET} http://${onionHost}/\` naast
  \`curl -sI https://${originHost}/\`. Anders mogen alleen zijn: \`Server\`, \`Date\`, wat CloudFront zelf toevoegt, en
  \`Strict-Transport-Security\` en \`Onion-Location\`, die op het onion-adres niet horen.
- Wordt er niets bewaard? \`journalctl -u meldpunt-onion\` toont alleen starten en stoppen; \`/var/log/nginx\` blijft leeg.

## Weghalen

Haal \`onionHost\` uit de stage en breng de site opnieuw uit, zodat niemand meer wordt verwezen. Stop dan beide diensten.
Bewaar de sleutel: anders kan een ander nooit, maar u ook niet meer, op dit adres terugkomen.
`;
}
