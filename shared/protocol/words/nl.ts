/**
 * The 2,048 words of codes and passphrases, in order: a word's place is its 11 bits. Made by build.ts from the
 * OpenTaal word list (README.md has source and licence); never edited by hand, because every code depends on it.
 */
export const WORDS: readonly string[] = `
aalbes aambeeld aanbouw aandeel aankoop aannemer aanplant aanrader aantal aanvraag aanzet aard aartslui
aarzelen aasvis abonnee abrikoos absent absurd acacia academie achterst acteur actie adapter adelaar
ademen adjudant admiraal adoptie adres advies afdak afdeling afdruk affiche aflegger afmeting afname
afnemer afrit afromer afslag afstand aftelsom afvalzak afwas afweging afzetnet agenda ajuin akkoord album
alfabet algemeen allegaar almanak alpaca alver amateur amazone ambacht ambitie ambt amfibie amfora ampul
analogie ananas anekdote anemoon animatie anjelier anker anode ansjovis antenne antwoord apenpak apparaat
appel applaus april arbeiden archief arctisch argus aria aroom artikel asperge asset atelier atlas atleet
atol atrium attachee attentie audioset augurk aureool automaat avocado avond azijn baardman baas bachelor
badhok badjas badmat badpak baggeren bakker baksel bakvis balans balein balkon ballet balsem bamboe banaan
banen banier banjo bank barbier baret bariton barkas barman baron bascule basis bassin bastion batik
batterij baviaan bazuin bebouwen bedenken bediende bedrijf bedtijd beek beeld beenkap befaamd begaafd
begeerte begin begonia begrip behang beheerst behoefte beiaard beitel beker bekijken bekwaam belading
beleg belijden beloning bemerken benaming benoemen benzine bepalend berceuse bereiden berg bericht beroemd
beschuit beslag bestuur betaling betonen beugel beurs bevoegd bezem bezitter bezoek bieden biefstuk bies
bijdrage bijenkap bijlage bijou bijrol bijter bijzin bikini biljet binder biogas bioloog bioscoop biotoop
biscuit bivak blad blauw blei blekerij blende blijver blinken blister blocnote bloem blok blouse blusser
bobijn boedel boeket boel boender boerin boetiek bokking bollig bomenkap bonbon bondslid bonenbed bont
bonus boom bootsman bord borstel bosbes bosfee boskap bosland bosplant bosrit boston bosweg boter botsen
bougie bouvier bouwer braam brander breedte breipen brem brenger brevet brief brigade briket bril broche
broek brommer brood brouwsel brugklas bruin bubbel budget buffer buiging buikig building buiskap buiten
buizerd buks bulken bundel burcht bureel burger buspas bussel butskop buurt cabaret cabine cache cactus
cadeau cake camera campus caravan carbon carnaval cassette causerie cavia ceder cello centrum cijfer
cilinder cinema circuit cirkel citaat citroen clausule cloud club codering coffee cola collega combi
communie compote concert conditie congres conifeer consult contract convent corner corona corps correct
coupon cour couvert cover crapaud critica crochet cultuur curator cursus cutter dagboek dagdeel daghit
daging dagkrant dagloon dagmarkt dagpas dakpan dambord dame damwand danken dans dapper darmsap databus
datering datum dauwen debat debiteur debuut decaan decisie decor deel degelijk dejeuner dekbed deken
dekhut dekking deklaag deksels deler delgen deling delta demper denderen denker depot derde design dessert
detector deur diabolo diagram dialect diamant diascoop dichter dictaat dieet dienst diep diesel dikte
diner dinsdag diorama diploma directie dirigent disco diskette district divisie dobber docent doctor
document dodaars doelpunt dollar domino dompen donateur donk dooier doorn doos dorp dorsen dosis douche
doveman dozijn draad drager draverij drempel dressuur dreun dribbel driehoek drijver dromer droog druif
druk drumband druppel duffel duiden duiking duit duivin dutje duurzaam duwer dwars dweil echel echo eclips
economie edammer editie educatie eekhoorn eenakter eend eenheid eenjarig eerbaar eerwaard eetbak eetclub
eetgids eetketel eetlepel eetpauze eettent eetzaal eeuw effect egaal egelskop eiber eierdop eigenaar
eikenbos eiland eindig eitje eiwit elastiek element elevator elfenbos elftal embleem emissie emmer emoji
emulsie enclave ensemble envelop epaulet epigram epistel erelijst erfenis ernstig erosie ervaring escapade
esdoorn espresso essenbos etalage etappe etensbak etiket evolutie ezelsoor fabriek facet factuur fado
fagot fakkel familie fanclub fanfare fantasie fase fatsoen fauteuil faveur favoriet fazant feest feit
fenomeen ferm festival fiancee fiche fictie fiedel fiets figuur filiaal film filosoof filter finale firma
flab flacon flambouw flank flard fles flinter flora fluit fluweel foedraal fokkerij folio folkbal fonds
fonisch fonkelen fontein forel formatie fornuis fors fortuin fossiel foto fraai fractie fragment framboos
franje fregat fresco freule front froufrou fruitsap frutsel fuchsia fuga fuif functie fusie fuut gaai
gaarbak gage galerij galjoen galop gapen garantie garnaal gasbel gasmeter gaspijp gast gazelle gazon gebak
gebergte gebied gebouw gebruik gedachte gedeelte geduld geer geestig gegeven gehakt geheel gehucht geiser
gekleurd geld gelegen geliefd gelofte geluid gember gemoed genaamd genezer genie genoot geranium geregend
gering gerst geruis geschenk gesp gestel getal getij getrouwe gevel gevoelig gezant gezellin gezicht
gezond gids giebel giechel gieren gieter gigant gilde giraffe giro gistcel gitaar gladiool glans glasaal
gletsjer glijbaan glimmer gloeien glooiing glorie glos goedkoop goelijk golf gordel gorilla goudvis graaf
grafisch grap grasveld grauw gravin greinen grens greppel grijns grintweg groep grondwet groot grossier
grutter gulzig gunstig haak haastig habitat hagel halfjaar hall halogeen halte hamlap hamster hand
hanenkam hangmap hansop hapje haring harmonie harnas harp haspel havanna haven havik hazelaar hecht
hectare heerlijk hefboom heffing heidag heilbot heining heldin helling helm helpen hengel herberg herder
herkomst herstart hert heugen heuvel hevig hinkelen hint hippie historie hitte hobbel hoek hoepel hoera
hoeve holster hommel honkslag hoofding hoog hooien hoornig horen horizon horloge horzel hosting hotel
houder hout houweel hovenier huis huizing hulp hulst huppelen hurken huurder huwelijk icoon ijsbal ijsdam
ijskap ijsman ijstijd ijszak ijverig ijzer illusie imago imitatie impact import impuls inbouwen inbreien
inclusie indeling indienen indruk inflatie info ingang ingezet inham inhoud inkijk inkomen inktvis inlaag
inleiden inname inrit inruilen insect insigne instinct interval intikker intocht intro inventie invitee
invloed invoeren inwerken inwoner inzet inzicht ironie isolatie jaarplan jaguar jaloezie jampot japon
jargon jasmijn jeugdlid jodelaar jojo joke jongen jubelen jubileum judoka juffrouw juichen juist jurk
juweel kaaiman kaart kabel kabouter kachel kade kajuit kaketoe kalender kalf kalkoen kalot kamer kamille
kampioen kanaal kanjer kantoor kapitaal kapoets kaproen kapsel karakter kardoes kareel karmijn karnen
karper karwei kasbon kassei kasteel katoen katrol kattin kauw kaveling keeper keerzij keikop keizer kelder
kenbaar kenmerk kennis kenteken kermis kern kerstbal ketel ketting keuken keuring keuze kever kievit
kiezel kijker kilo kiosk kiwi kladblok klampen klant klapper klaring klas klateren klauwier klaver kledder
kleed kleien klemmap klep klets kleur kliek klim klinker kloof kluif kluwen knaap knager kneep knevel
knielen knijper knik knipsel knobbel knoeien knoflook knop knuffel knuist knut koekoek koeling koers
koffie kokerij kokkel kolengas kolibrie kolom komedie komfoor komisch komma kompas konijn kooksel kool
koopman koorkap kopklas koplamp koppel korf korjaal kornet korrel korting kost kotelet koud kraan krab
kracht krediet kreeft kreuk kriebel krijgen krimpen kringel kristal kritisch kroket krom kronkel kroon
kruid krul kubiek kubus kudde kundig kunst kuras kussen kwadraat kwartier kwatrijn kweek kwekerij kwestie
kwintet kwispel laadbak laag laars lacher ladder lading lagune laken lamp langzaam lantaarn larf lariks
laser laurier lazuur ledendag ledig leeftijd leeg leerling leesmap legende legging leider lekkage lelie
lemmet lengte lening lepel leraar letter leuren leven lezer liaan libelle licentie licht lidmaat lidstaat
liefde lift liga ligdag liggeld liguster lijmen lijn lijst likeur limiet limonade linde liniaal liter
locatie loden logboek logee logger logisch lokaal loket lokker lommerd loods loon loopster loper loting
lotus lounge luchter luifel luik luipaard lunch lustig maakster maaltijd maand maat machine magazijn
magneet majoor makelaar makreel mammoet mandaat manege mangrove maning manschap mantel marge marine markt
marmot marter mascotte masker massa matelot matig matje matras mediator meelzak meervoud meester meet
meifeest melange melk meloen membraan memo mengsel menig mens mentor merel merrie mestkoe metaal meter
meting meubel mevrouw micro midden midweek mijmeren mild milieu miljard mineraal minimaal minor minuut
mispel mistral mobiel model module moeder moeite moerbei moesson molaar molen moment monarch monitor
montage monument mooi mopperen morgen mossel motief motor munster muntstuk museum musical mutatie muts
muziek naam nacht nadering nagellak najaar narcis natuur nautilus nazomer neef negatie neiging nestor
neutraal neuzelen nevenman nieuw nikkel nimf nipt niveau noemen nomade normaal nota notering notitie
novelle novice nuance nulpunt nummer object obstakel ochtend octrooi oefening oehoe oester officier olie
olifant olijf omelet omgang omgeving omhaling omlijnen ommezien omroep omweg omzetter onbelast ongelijk
onkel onkruid ontbijt ontloken ontwerp onweer oogst ooievaar oorzaak opaal opbergen opbouwen opdienen
opdracht openen operette opinie opkamer opkikker opkomst opleving oplicht oplosser opname opnemer oppasser
oppepper oprit opruimen opslag opstap optie optocht optreden opvangen opvoeden opwarmer opwinden opzet
opziener oratie orchidee order organist orkest ornament ossenkop oudheid oudvader oven overleg paatje
pagaai pagina pagode pakhuis pakket palet paling palm pamflet pampa panding paneel panorama panter papaja
papegaai papier paprika parade parcours pardon parel parfum park parodie partner pasfoto paskwil paspoort
passie pasta patent patio patroon pauwin pauze pechdag pedaal peilglas pelikaan pellet pendel penning
pensioen peper perceel perensap periode perron persoon perzik petieter piano pias piekeren pier pigment
pijl pilaar pinakel pincet pinda pingel pion pipet piraat piste plaats plafond plakker plan plastic
platform plaveien pleegzus plein plek pletrol plezier ploeg plooi pluim plumeau plunje pochet podium
poeier poes poetsen poffer poging polder polis polka pollevij polo pomp poncho ponton port positie postbus
potig potlood potter praktijk prelude premie prestige pretpark priem prijs prikkel primeur prinses prisma
procent product proef profiel program project promotie pronken protocol provisie pruik publiek puilen puls
punt pupil puzzel raadsel racer raden radio rafter raglan raket rammel rangorde ransel rantsoen rating
ravenbek receptie rechaud reclame redactie redding redenaar reeks referent refrein regen register reiger
reinigen reis reiziger rekening relatie relevant remedie rendier renner rente renwagen reporter repro
reserve residu ressort restant reticule retour reuter revue richting ridder riet rijbaan rijden rijk
rijstkom rijtuig rijwiel rimpel ring riool riposte risotto ritme ritselen rivier rodelen roeien roeping
roer roestbak roffel rogge rokken roller rolstoel roman rond rooibos rookgas rooster rotatie rotonde rots
route rozenbed rubber rubriek rudiment rugzak ruiken ruiling ruimte rups rusting safari safe saffier
salaris saldo samba sample sandaal sappig saucijs sauna saurus savanne scala scene scepter schat schema
schijf school schrift schuim score scriptie scrub seconde sector segment sein seizoen selectie semester
senaat sensatie serenade serie serum service sessie sfeer sieraad signaal sikkepit silhouet sinjeur sintel
sinus siroop situatie sjaal sjabloon sjalot sjirpen sjouwen sketch skiester slaapzak slager slak slalom
slaperig sleep slenter sleper sleutel slijpen slinger slip slot sluis smaak smederij smeersel smelting
smering smout snabbel snater snavel sneeuwen snelheid snijder snipper snoep snorkel snuit snurk soepkip
sofa solarium sonar sonde sopraan sorbet souper souvenir spaar spade spanne sparing spat speciaal speeldag
spel sperwer spetter spiegel spijker spiraal spits splinter spoed spons spoor sporter sprankel sprei
sprint sprong spuitkop staaf stad staffel staket stamp stander stapel start station steen steiger stekker
stelling stempel stengel steppe ster stevig stiefzus stift stijl stiksel stille stoel stoffer stoker
stolsel stoof stop storting straat streek strijk stroom struis studie stuiver stulp sturing stuur stuwdam
subgroep subject subkop subsidie sudderen suiker superbus surplus taal tablet taboeret tactiek tafel
takeling talie tamboer tandrad tang tankauto tante tapdans tape tapijt tapperij tarief tartaar tastzin
techniek teenstuk teers tegel tegoed tehuis tekenaar tekort telboek telefoon telkaart teller telwoord
tempo tenor tentamen tenue termijn terrein test teug tevreden tiener tijd tijger tikker timbaal timmeren
timpaan tintelen tippel titan titel tobbe tocht toegang toekomst toename toernooi toestel toets toezicht
tokkelen tomaat tompouce toneel tonnage toogdag toonbaar toorts toot topblad topic topkader topper topweek
topzeil torrent torsie tosti totaal toupet tournee touw toveren tractor traditie traject traktaat tram
trans trechter treef treffer trein trek treuzel triangel tribune tricot trilling triomf trip triviaal
troebel trofee trommel troop tropisch truffel truweel tube tuimelen tuin tuniek tunnel turbo tureluur
turnen tweet twijnen uienbed uilenbal uitbouw uiteinde uitgang uitkijk uitloop uitstap uitzicht ulevel
ultra umlaut unie uniform urgent utopie uurprijs uurwerk vaan vaardig vacature vader vakantie vakman
vakwerk valide valuta vangst vapeur varen variant veem veger vehikel veiling vennoot venster ventiel
verblijf verdrag vereisen verhaal verkoop verlof vermogen vernis vers verwant verzoek vesting veteraan
vetwei veulen vezel viaduct video vierder vignet vijfde vijg vijver vijzel villa vilt vinden vink vinvis
violier virtuoos visa visie viskom vispas visser visum vitrine vizier vlaai vlakte vlecht vleugel vlieg
vlijm vlinder vloed vloot vlotter vluchtig vlug vochtig voeden voeg voeler voering voetbal vogel volgen
volk volledig volmacht voltige volume vondst voogd voorbij vorderen vorm vorser vouwing vraag vreemd
vreugde vriend vrijheid vrouw vrucht vulkaan vulling vurig waaier waakhond waarde wachter wagen waggelen
walken walrus wals walvis wandel warm warrelen wasem wasser wastafel water watt website wedloop weefsel
weegbree weekend weergave weggetje weging wegrit weide weiman wekker weledel welkom welving wending
wentelen wereld werk werpster werver westkust wetboek wetgever wettig wiebelen wiel wijdte wijs wijting
wijzigen wind winkel winning winst winter wipper wissel woelen woensdag woestijn wolkam wonder woning
woonboot woord worst wortel zaaien zadel zagerij zakelijk zandrug zanger zaterdag zebra zeebaars zeegras
zeeman zeep zeevis zeil zekering zender zengen zetstuk zevende zifter zijde zijgevel zijkant zijspan
zilverui zintuig zitbad zitkamer zitplek zitting zoeker zoet zomer zondag zonnebad zoogdier zorg zuidpool
zuiger zuinig zuster zuur zwaar zwabber zwachtel zwad zwaluw zwavel zwemmer zwenken zwezerik zwieren
`
  .trim()
  .split(/\s+/);
