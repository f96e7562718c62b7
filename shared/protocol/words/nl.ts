/**
 * The 2,048 words of codes and passphrases, in order: a word's place is its 11 bits. Made by build.ts from the
 * OpenTaal word list (README.md has source and licence); never edited by hand, because every code depends on it.
 */
export const WORDS: readonly string[] = `
aandeel aangifte aankoop aannemer aanplant aanslag aanval aanzet abces abonnee abortus acacia academie
acanthus accent accijns account accu achteraf actie aderig admiraal adoptie adres advies advocaat aerosol
afbid afdeling afdruk affaire affectie affiche affront afgifte afgod aflek afmeting afname afnemer afplak
afro afspraak afstand afvul afwas afweging agenda aikido akkoord akte alarm albe album alcohol aldehyde
alfabet algemeen alinea allel almanak alpino aluin amalgaam amateur ambacht ambitie ambt amine amorf amuse
analyse ananas angora angst animatie anjer anode antenne antiek antwoord aorta apache apert apostel
apparaat appel april aquarel arabist arbeid archief arduin arend argument arrest arsenaal artikel asiel
asperge asset assist atelier atlas atleet atoom attest audit auteur auto avers avond axon azijn azuur baar
babbel baby bachelor bacil baco badge bagger baisse bajonet bakkerij baksel balans balg balie baljuw
balkon ballet balsem bamboe banderol banjo bank barak bariton baron bascule baseball basis bastaard
bataljon batik batterij bazuin beambte beat beauty bebos bedam bedeling beding bedrup beeld been beest
begaafd begeleid begin begonia begrip behandel beheer behoud beiaard beits bekak beker beklad bekom belang
beleg belijd beloning beman bemind bemoei benadruk benoem benzine bepalend beraad berber bereid berg
bericht beroep bescherm besef besla bestek betaling beton betrap beugel beul beval bevlek bevorder bevrijd
bewaar beweging bewijs bewoner bewust bezaan bezem bezitter bezoek bidon bied biefstuk bijdrage bijlage
bijter bikini biljart binding bingo binnenst biotisch bitcoin bivak blaas blad blauw blazer bleek blessure
blijf bliksem blind bloed blok bloot blunder blus boarding bobijn bodem boei boemel boetseer boiler bokser
bonus boom bord boring borrel borst boter botsing bouillon bouw bovenst boycot braam braker brand breeuw
breking brem breng bridge brief brigade bril brisant broek brood browser bruin brut bruusk budget buffer
buik buizerd bulder bumper bunker burcht bureau burger byte cabaret cabrio cactus cadeau cafeetje call
calorie calqueer camera campagne canada canna canto caravan cargo carnaval cartoon casco cash cassette
casting catarre cava ceder ceintuur cello centrum charter chat check chemisch cheque chinees chip chirurg
chloor chocola christen chrono chute cijfer cilinder cinema circuit cirkel citroen city civet civiel claim
claus clave clean click close cloud clown club cluster coach coalitie coca cocktail code coffee college
column combi commando computer concert conditie conflict congres conjunct consul contra convers cookie
corner corona corso corvee counter coup courant couveuse cowboy crawl creool crew crisis critica cros
cruise cult cumul curator curry cursus curve custard cyber cyclus cyste daging dance dandy danig dans
dapper database dateer datum dealer debat debug decaan decor decreet deel deern defensie deling delta
dement demo demper denier denk deposito derde dertien desem design detail detectie deur diabolo diagnose
dialect diamant dichter dictator dieet diesel dieverij dimensie diner dioxine diploma directie disco disk
district diva divisie djak djati dobbel docent doctor docu doening doezel dogma dokter dollar domein
dominee donatie donder donor dood dooier doorgang dorp dosering dosis douane douch doveman download draai
dradig draf drager dreiging drempel dressuur drie driftig drijf drink dronken droog druip druk duiding
duim duister duivel duizend duld dummy dupe dutje dwaal dwars dweep dweil dwerg dwing dynamo echo eclips
economie editie eenheid eenzaam eerder eeuw effect egaal eicel eiland eind eiwit element ellende elpee
embryo emir emissie emmer emoji emotie emulsie engine enig enkel ensemble envelop epidemie epos equipe
erectie ergon erica ervaring erwt escort esdoorn eskader espresso essay etalage etappe etiket evolutie
examen exces executie expansie explosie export expres extra fabriek facet factor fagot fakkel familie
fanfare fantasie fase fauna feit fenol ferm ferry festival fetisj fiber fiche fictie field fiets figuur
filiaal film filosoof filter finale fineer finish firma fiscaal flanel flap fleem fles flexie floppy flora
flow fluister fluoride fluweel flyer fobie focus fokkerij folio fonds fontein forel forfait formatie
fornuis fortuin forum fosfaat foto fractie fragment frame frank fraude fregat frequent fresco frigo fris
frituur front fruit fuga fuif functie funshop fusie fust futsel fysisch gaffel gala galerij galop game
gamma gang garantie garde gebak gebergte gebied geboorte gebruik gedachte gedeelte gedoog geef geestig
gegeven gegomd gehakt geheim gekko gekleurd gelag geldig gelegen geliefd geloof geluid gemaal gember
gemeen gemis gemoed gemutst genade genees genie genoot gereed gerokt gerst geschil geslagen gesp gestel
getal getij getrouw getto gevaar gevel gevierd gevoelig gewas geweten gewicht gewoon gezang gezet gezin
gezond gezwel gierig gieter gigant gijzel gips giro gisting glans glaswol gletsjer glijd gloei glorie
glottis gluur godin goed goeroe golf goochel gordel gort gourmet gozer graaf grabbel grafisch granaat
grappig gras grauw graveer grens griet grif grijp grill grind groep grondwet groot gruis gruwel guave
gunning haag haard hacker hagedis haler halo hand harder haring harmonie harp haspel haven havik hazelaar
hechting heerser heffing heldin helft helling helm hemel hercules hernia herover hersen hetero heug heuvel
hevig high hippo historie hockey hoek hoepel hoera hommel honderd honger hoofd hoog hoorn horig hormoon
hotel houder house hufter huichel huidig huis hulp huurder huwelijk hybride hydra hymne hypo icoon ideaal
idioot ijdel ijking ijverig ijzer illusie imam imitatie impact import inbed inbouw inbraak incasso
incident index indik indruk inductie inenting infectie inflatie info ingang ingewand ingroei inhaal inhoud
inklap inkoop inkt inlas inleg inmaak inname inpak inrit inruil inschuif inslag insop instap intake
interim intro inval invloed invoer inwerk inwoner inzamel inzet inzicht ironie isme isolatie iteratie
jager janus japon jargon jeuk jihad jojo jonas jonk joule journaal jubel jubileum judas judo juffrouw
juich jumbo jungle junta jury justeer juweel kaai kaats kabel kabinet kabouter kachel kade kajuit kalender
kalf kalkoen kamer kamille kamp kanarie kanker kanon kansel kantig kapitaal kapok kapping karakter kareel
karper kasba kassei kastanje kauw kazerne keeper keizer kelder kering kermis kern ketel ketting keuze
kibbel kies kievit kiezel kijf kijker kilo kiosk klaar klacht klank klaring klas klauter klaver kleed
klein klep klets kleur klief klim kliniek klodde kloek klont klooster knaag knak knecht kneep knekel
kneuter kniel knijp knipsel knobbel knoflook knop knuffel knuppel koala koel koerier koffie kohier koliek
kolom komedie komisch komma konijn konvooi koorts koper kopieer koppig korf korps korrelig korting kost
kotelet koud kraak krachtig krant krater krediet kreet kreuk krib krijg krimp kritiek kroes krom kroniek
kroon kruid krul kubiek kubus kuier kuiken kuit kukel kundig kunstig kuras kurk kwaad kwab kwakkel kwantum
kwartier kwast kweek kweker kwestie kwik kwint laaf labo lach ladder lading lamel lanceer lantaarn lardeer
laser latei laurier lauwer lawaai laxeer lazarus league leasing ledig leeg leerling legatie leger leider
lekkage lelie lemming lening lente lepel leraar letter leugen leun leven liaan licentie licht lift liga
lijk lijster lijvig limiet linie linker liter litho livrei lobby locatie loden logement logisch loket
lolly lommerd long loochen loos loterij lotto lotus lounge lozing lucifer luid lunch lustig lynx maand
maat machine madam maffia magazijn magneet mail major maker malus mammoet manager manche manege mango
maniak marathon marge marine marmer mars martel massa master match matig matrix mavo maxime mazzel
medewerk medicijn meervoud meester meet mehari melding melig melk menage mengsel mensa menu mergel merrie
metaal meter methode meting metrisch metsel meubel mezzo mica micro midden migratie mijt milieu miljoen
minder mineraal mini minor minuut misbruik mixer mobiel model modisch module moeder moerbei moesson mogol
molecule molm monarch monding monitor monnik monopoly monster montage mooi morfeem moskee moslim mossel
motor move mulat mummie munitie murw museum musical muskaat mutatie muts muziek mythe naald naam naast
nabij nacht nadeel nagel najaar namiddag narcose nazi nazorg neer neiging nervig neuker neus neutraal niet
nieuw nijdig nikkel nimf niveau nodig noot norm notering notitie nova novel nuance nuchter nummer object
oceaan ochtend octrooi oedeem oefening oester oeuvre oever offer officier oksel olie olifant omgang
omgeving omhak omkeer omkoop omleg omrand omreken omroep omtrek omwas omwip omzet onderst ongeluk onheil
onkruid onnut onrecht onrust ontbijt ontdek ontga onthaal ontleed ontman ontslag onttrek ontvang ontwerp
ontzeg onweer onze ootje opbak opberg opblaas opbouw opdien opdoe opdracht open operatie opfok opfris
ophaal opheb ophoping opinie opkam opknap opkrop oplap oplicht oplos opmaak opname opnemer oppas oppik
oppor oprek oproer oprui opschep opslag opsom opstop optie optocht optreden opvang opvis opvoed opvul
opwaarts opwind opzeg oratie order orgaan orkest ornament ossenkop oudheid outlet ouwel overheid oxide
pack page pagina paling palm palts pampa paneel pantser papier para parcours pardon parel parfum parkiet
parochie partner passie pasta patio patroon pauze payroll pedaal peddel pedo peloton peluw penant penis
penning pensioen peper perceel perform periode perron pers perzik peuter piano pias piep pijl piket piloot
pimpel pinda pingpong pioen pionier pistache pitch pixel pizza plaat plafond plan plasma platform plavei
player pleister plek plezier plichtig ploeg plof plombe plooi pluim plunje poch pocket podium poeier poets
poging pointe poker polder politiek polka pommade pomp ponem pony pool poorter porno portret positie
potentie potig praal prairie prang prediker preker pressie priester prijs prik print priori privaat
probleem product proef project promo pronk protocol provider puber publiek pudding pull punt puppy puree
purgeer purper push putting puzzel pyjama quark quiz quote raad race radar radio raket rally rammel
rantsoen ratel rating rayon reactor reageer rebel recept recht reclame record recycle reductie reed reeks
reflex reform regen regio reiger reiziger rekening relatie reliek remise reporter repro reserve residu
ressort restant retour review revolver revue richting ricinus rijder ring riool risico ritme ritueel
rivier rocker roddel rodeo roeping roer roffel rokerij roman rond ronsel rook rooster rotatie roti rotonde
rotting route rouwig royalty rubber rubriek rugby ruiming ruiter rumoer rups rusting ruzie sabbat sado
safari safe saffier salaris salon samba sanctie sanering satans saurus saus savanne scala scan scene schap
scheep schijf schmink school schrift schuld scooter score scout screen scriptie scrol scrub seconde sector
segment seizoen seks selectie senaat sensatie serie serum service sessie sext sfeer sfinx shake shampoo
sheet sherry shift show sidder sieraad sigaret signaal sijs singel sinus sirene situatie sjacher sjeik
sjirp sjor sjouwer skate skeeler skelet skiff slaap slag slecht sleep slenter sleutel slijm slinger slip
slobbe slodder sloop sloper slot sluis sluw smaak smederij smeed smelter smering smijter smoes smokkel
smul snabbel snack snap snater sneb sneeuw snelheid snijder snik snoei snood sociaal sofa solist somber
sonant sondeer sonisch sopraan sorteer sound sovjet spaar spanning spatie speaker spel spetter spier
spijker spin spiraal spleet split spoed spoiler sponsor spook sport spouw spray spreek spring sprookje
spruit spuiter spuug spuwer staat stadium stage stamp stand starter station steen steiger steker stelling
stemming ster sticker stijf stil stink stock stoel stoffeer stokerij stoot stop storm stoter straf stres
strip stroom struik studie stuit stuk stulp sturing stuur style subsidie succes suiker sukkel support surf
sushi switch syllabe symbool symptoom syncope syndroom synode systeem taal tabak tablet taboe tachtig
tactiek tafel taille talig talud tante tapijt tarief tarok tartaar tattoo taxatie taxi taxus team techniek
teddy tegel tegoed tehuis tekort telefoon tempo tennis tenor tentamen tenue terecht terig termijn terrein
terzijde test tevreden textiel theater thema theorie therapie these thriller tiend tijd tijger timmer tipi
titan titel tjalk tocht toedek toef toegang toehoor toepas toernooi toestel toetsing toeval toezicht
toilet toko tomaat toneel topic tosti totaal totem tour touwer tovenaar toxine track traditie trafiek
training traject tralie trans trap trauma trawler trechter trede trein trek treur trial tribune tricot
triktrak trilling trim triomf triton trol trommel troop trots trouw truc trust tube tuimel tuin tumor
tunnel turbo turner tuut twaalf twee twijfel twintig twist uitbater uitgang uiting uitkijk uitloop uitstap
uitvaart uitzicht ultra umlaut uniform vaarder vacature vaccin vader vakantie valide valuta vampier
variatie vast vechter veedief veem veiling veins veld vendu verbruik verdrag verering verga verlof
vermogen versie verzuim vesting vezel video vier vignet vijand vijver vilder villa vinger virus visa visie
visserij visum vitamine vitrine vizier vlakkig vlam vlei vleugel vlieg vlinder vloer vlucht vlug voeding
voerder voet vogel volger volk volley volta volume vondst vonnis voogd voor voren vorming vorser vraag
vracht vreemd vreter vreugde vriend vrij vroeg vroom vuil vuist vulling vurig vuur waaier waan waardig
wachter wagen walk walrus wapening wappie warm wasem wassing water watt wave webcam weduwe weefsel
weergave wegga weging wereld werk werper werving westers wetboek wettig weverij wezen whisky wichel wicket
wieg wierook wijding wijn wijsheid wild winch winkel winning winter wissel wodka woensdag woestijn woning
woon woord wortel wurg yoghurt zaak zabber zadel zagerij zakelijk zanger zaterdag zebra zeep zeil zender
zenuw ziek zigzag zijp zinnig zitting zoeker zomer zorg zout zuchtig zuidpool zuig zuiver zuster zwaai
zwad zwaluw zwans zwart zwavel zwelg zwem zwenk zwerf zwets zwijg
`
  .trim()
  .split(/\s+/);
