/**
 * Words that no code may hold, by reason. Whoever reads twelve of these words may be frightened, alone, or read them
 * aloud to somebody; and no word may seem to say something about the melding. README.md says how the list is made.
 */
export const BLOCKED: readonly { readonly reason: string; readonly words: string }[] = [
  {
    reason:
      "death, violence, war, weapons, disaster, fear; and what sounds so, is crude or weighs on a reader",
    words: `
      gifpil gekkin dolkop heibel harrel hakbal duobak balzak dikkop domkop moorkop hartklop aaszak bolkop gaslek zabbelen
      aalpomp aanslag aanval actrice aderlijk adult afgrond afleider afzakker alarm alarmbel albino angst
      angstig apenbos armenkas asgat asiel aspot atoom atoombom atoomkop autist avegaar babe babi bajonet
      bakra bandiet bange barak barrage barst barsten bataljon beangst bedstee beencel begraaf behuisd
      belspel bende beroving betweter beul bevalen beverrat beving bezwaar bierhuis bigband bigot bijbal
      bijholte bijzon biken binden bitter bizon blaarkop blees blessuur bliep bliksems bloed blondine
      blunder blut boksen bokser bombarde bomig bommel bompa bomvrij boorkop botsing bottine bovenrug bozig
      braak brand breuk brulaap brunette bulderen castraat crematie creool crisis dampkap defensie dief
      dijkring dikkerd dilemma dode dodeman doden dodencel dodenrit doding doek dolk dolkmes dommelen
      donders donker dood doods doofpot dooplid drammer dranghek dreigen dreiging drift driftig driftkop
      droevig duikboot duister duivel dumdum dwaaskop dwaling dwang dwangsom dwingen egard eikel ellende
      emelt emplooi erebaan error eskader executie explosie ezelin ezelskar faro femel fistel flauwte
      flikker flobert folteren fopperij fractuur frust fundi gaffe galblaas galg gallig galsteen galwesp
      gangster garde gasbek gedode gedrocht geheugen gekend gelovige gemeen gerecht gevaar gevecht geweer
      geweld giftig gijzel gijzelen gombal goor graf granaat graver griek griezel grijpen grimmig gruis
      gruwel gruwelen haarmode haat hacker hakkelen hakken hamel hangen hanig harddisk hartader hartklep
      hartslag hebberig hefoffer heraut hetze heupbeen heupkop hihat hinderen hivtest hivvirus hivvrij
      hofbal hofkapel hompelen honger honnepon horde hotspot hugenoot huidvet huifkar huilbui huilen huiver
      humanist ideoloog ielig incident infant infante injectie inslag inval invaller invasie ippon islamiet
      jagen jager jammer jodin jood jouen judaskus judasrol juskom juslepel kaaskop kabaai kadi kalle kamp
      kanis kanon kapo kapot kartets katapult kauri kazerne kebon kees kegge kerker kerklid keuter keuterij
      killer killing kinds kine kittelen kluppel knal knaller knekel kneukel kneuzing knijpen knots knuppel
      koepok kogel konvooi kootbeen kotslucht kotszak kovel kraak kraken kraker kras krater kreet krijger
      krip kroeskop kwaad kwak kwaker kwebbel kweldam kwelling kwetsen laatkop labberen lamme landrot
      lastpak lawine lefgozer leger legras lenskop letsel lieverd lijk lijken likdoren litteken loefzij
      loeren loge lomig lomp lori loverboy lovergirl mager malheur mall manco mank mars martelen mestkar
      mestput migratie mijden militair mimi minnaar misstap moeras moker momboor mondkap monster moord
      mormel mortier muil muisknop mummelen munitie musket musketon naaister naaldhak nakweek natrap nebbe
      neger nero netbook netenkam neukdier neukslet neusdop neusgat nietig nijdig nijpen nippel nood
      noodcel noodplan noodstop ondank onderlip ongeluk ongeval onheil onzeker oogbol oogdruk ooghoek
      oogkas oogklep ooglaser ooglens oogmerk oogpunt oorlog opdonder opduvel oproer opruien opruier
      opstand orkaan overval paap paasdag paastak pachtsom pangping paniek pantser papa papkind paria pedo
      pekinees peloton peluw pengat perkoen pestbui pesten pesterij piet pijn piloot pips pisdoek piskous
      pislucht pistool pisvlek pitbull plagen plagerij plofkip pollevie pook pootui pootvis praaien praat
      pranger prelaat probleem prooi prostaat puinbak puinbed puist pukkel pummel punchkom ramp ravenaas
      razzia rebel refo remming resusaap revisor revolver ribstuk risico roetmop roodkop rooftas rouw
      rouwig roverij ruigpoot rumboon rumfles ruwaard ruzie sadist sarcast satans satire scalp scam scheur
      schot schrik schuld seksisme sekspop serafijn sidderen sirene sjwa skelet slaan slaapkop slacht
      slachten slachter slag slagader slagen slakker slavin slecht sliert slikker slim sloeber slokop slomp
      sloop sloor sloperij sluw smeerput smeulen smuiger smurf sneu snob snowboot soldaat soldate somber
      spalier spanning spast speurzin spionkop spoken spook spreek spuien spuwbak spuwen stakelen stalken
      steek steken steker stinkbok stinker stomp stoornis storing storm storten strijd stuip stuk stumper
      stuntel sufferd tabelkop talon tampon tank tapasbar teljoor tergen terig terreur tinken tirade
      torment tornado torpedo traangas trafiek tragedie trauma troep tumult twen twijfel tyfoon uiensap
      uitvaart uiver vallen valreep vampier vangen vatbier vechten vechter vechtpet verenpak vergen vergift
      verlies verloren verrader verreken verrot vervelen ververij verzet veto vetstof vetvlek vijand
      vijandig vlucht vrome vuilzak vuist vuisten vuur wapen wapenen wapening wapenwet wees weigeren wenen
      wering wietpas witkop woede wond wonde worgen wreed wrevel wringen wulk wurg wurgen wurging zakkig
      zeikerd zeiktas zeurzak zieden zielig zijgen zinken zinking zoogkoe zooi zult zultig zwaard zwak
      zwakte zweefrek zweep zweer zweetbad zwerm zwerven zwetsen zwik
    `,
  },
  {
    reason: "illness, body, sex, toilet",
    words: `
      aambei abces abortus acne ader aderig amide antigeen aorta arterie arts aspirine bacil been beha
      bejaard bekken benig bevrucht biceps biopt bips blaas blessure blond bloot bochel borst borsten
      bovenarm bovenlip buik bult colon darm dement diagnose diarree dijbeen dildo dipool dokter dosering
      drachtig drol duim eczeem eicel eicellen elleboog embryo epidemie erectie escorte fetisj fobie foetus
      follikel gebit gehoor genezing geslacht geslagen gezwel gips gipsen glottis haaiig haar hals handen
      handicap harddrug hart harten hersen hersenen hetero heup hiaat hijgen hoerig hoest homo hoofd
      hoofden hormon hormoon hostess huid huidig inenting infectie infuus insuline jeuk kaak kanker
      katheter keel kies kind klier kliniek klysma knie knok koliek koorts kots kotsen kramp krols kuch
      kuit kwaal kwab kwetsuur lactatie laesie lavabo lavement laxeer lesbo lever lijf lijvig likker
      lingerie lippen long longen lonken lorre luier maag maagd medicijn medisch menses menstr mokkel mond
      mummie naaien naakt naald nagel narcose navel neuken neuker neuron neus nier nieren nies nurse
      oculair oedeem oksel onanist onderarm ontucht operatie orgaan orgie osteo pandemie panne patient pees
      penant penis piemel pies piesen pimpel pisang pisser pleister pleuris poep poepen pols polsstok porno
      potentie prik puber pubers rectum ribben ruft ruggen rukker sado scheet scrotum seks sekse seksen
      sekser sekte sext slaap slab slijm snol snor snotter spasme spatie sperma spier spuit spuiten spuiter
      spuug spuwer stank steriel stinken stront syfilis symptoom syndroom tand tanden tanding teef teen
      tepel tiet tieten toilet tong toxine trombose tuberkel tumor urine urineweg uroloog uterus vaccin
      vagant vagina vinger virus vitamine voet voeten vulva wang wangen wellust wezend wimper wulps zabber
      zabberen zeiken zenuw zeveraar zeveren ziek ziekte zoenen zucht zuigen zwanger zweet
    `,
  },
  {
    reason: "religion and belief",
    words: `
      abdij abdis afgod afro altaar apostel biblist biecht bijbel bima bisdom boeddha boerka chakra chorus
      christen demon diaconie diaken dominee doop duiding duivels engel fatwa gebed geloof geloven gelovig
      genade genadig gezang gnostiek godin goeroe gojim gojs gospel hadji halo heiden heilig heiligen hemel
      hemels hostie hymne iftar imam islam jehova jezuiet jihad jihadi jihadist jonas joods judaist judas
      kaffer kafir kansel kapel kapelaan kapucijn kasba kerk ketter klooster koraal koran kribbe kruis
      lammeren lazarus litanie liturg lucifer mantra mekka moffin monnik moskee moslim mythe nikab occult
      offer offeren orakel orthodox paaps parochie paus pelgrim prediken prediker preek preken preker
      priester prior profeet psalm psalter rabbi reliek religie requiem ritueel sabbat satan satanist
      sekten sermoen sikh sjamaan soefi soetra synode tempel tempels toga totem totems vesper vicaris
      vigilie vroom wezen wichelen wierook wijden wijding wijwater zalig zalving ziel zonde
    `,
  },
  {
    reason: "politics, parties, peoples, descent, and slurs",
    words: `
      adviseur agnost angel antiek apache apenkop arisch barbaar bastaard bastard basterd berber bimbo
      blanda blank blind bosneger brutaal bruut canada chinees creool cretin crimi cubaan denk denken
      deugniet dictator dombo dommerik domoor doof dwaas dwerg eenzaam erica eskimo ezel ezelskop fanaat
      fanatiek fascist feeks forum franko gabber gekko gekte gemeente getto gier gigolo gnoom gozer griet
      havo hebberig heks hoer hond honds hooligan hufter hunebed idioot indiaan indo jaeger japanner jood
      junk junkie kabinet kakelaar kakker kenau king kloot klootzak klungel kluns knecht kneus kneuter
      kolonie kreng kreupel kreupele kwast legioen lelijk liberaal links loens lomp losbol loser luis
      luizen made maden maffia mani maniak mank medusa meid merkel mietje minister moffen mogol mongool
      moor mulat narr nazi neger negerin nerd nerts ninja nozem onbenul orangist overheid partij pestkop
      piot politiek poot pressie pullman puppet racist radicaal rambo rassen rasta ratten rechts rexist
      sjappie slaaf slap slecht slet sloerie slons slum smakker smeerlap smiecht snoever snul sociaal
      softdrug sovjet spleet staat stakker steven stout sukkel tiran trots trut tuig turk vagebond vakbond
      vals vandaal varken veedief verval viezerik vlooien volbloed volks volt vopo vuil wappie westers wijf
      wijfie wildeman wouter zambo zandkop zeug zeur zigeuner zwart zwarte zwerver zwijn
    `,
  },
  {
    reason: "alcohol, drugs, gambling",
    words: `
      alcohol bier borrel borrelen brouwen casino coca cocaine cognac coke dope dopen drank drankje drink
      drinken drinker dronken gokken hasj heroine jenever joint kriek kroeg loterij lotto paddo pils poker
      pokeren roken rokerij roulette shag sherry shots sigaar sigaret slempen spliff stuf tabak vloei
      whisky wiet wijn wodka zatlap zuipen
    `,
  },
  {
    reason: "justice, reporting, employment conflict: a word must not seem to be about the melding",
    words: `
      aangifte advocaat advocate afspraak akte alibi amnestie argument arrest arresten bajes beding bedrog
      beroep bewijs bewijzen boef boete celstraf censuur chicane cipier claim claimen complot conflict daad
      dader daders delict detectie dief diefstal dieven dieverij dossier fraude fraudeur gedoe gedrag
      geheim gelijk gericht geschil getuige getuigen geweten gezag gezworen graduaat griffie griffier
      gunning inbraak inbreker intimi intrige jurist juriste jury justitie klacht klachten klagen klager
      klikken kliko leugen liegen lobby maffioso meineed melden melder melding misbruik misdaad misdadig
      misdrijf misstand nadeel nazorg ombuds omkoop omkopen onrecht onrust ontslag onveilig oordeel plegen
      pleger politie proces rapport recht rechter recidive roddel roddelen ronselen sanctie schender
      sjacher smaad smokkel speurder speuren spion staken staker staking straf straffen vergrijp verhoor
      verlink vertrek vervolg verzuim vonnis wraak wroeging zaak zwijgen
    `,
  },
  {
    reason: "parts of words, function words, numbers, and words easily taken for something else",
    words: `
      aards achteraf albe amch anbi anders anno ante apert apolair asbest auto baar babs basta behuwd
      benodigd beteren binnenst bits bladig bloeiend bovenst brengen broker bvba daags danig dertien deze
      dier dito drie dubbel duizend eerder eerste eind elfde elkeen elpee enig enkel evenals geboren
      geefster geen gegane gemis gereed getrouw geval gezet gezeten gezin gierig hebber heer helft heng
      honderd hoofdig hoogst horig houden http iemand ietwat immer inwaarts isme item jijen jouwen kant
      laatst lager lastig lating linker loos maar masse meent meer meerder meiden meld metrisch middel
      miljoen minder mini modisch more muskus naast nabij namiddag neer negende nemer nepen niemand niet
      nijgen nodig nono noord novel obus omdat omhoog onder onderst onze oost opoe opwaarts ossi over paar
      para parti pekel plus plusser prang prangen prima priori prut rondom sakkeren schap screenen sjansen
      slechts smousen snees spalk staak staf stok sujet taats tachtig taks telco telg teloor terecht
      terloops terzet terzijde these tien tiend tiende tijdens trol twaalf twee twintig uiig uiteen uitje
      urmen vaal vaarder vadsig vast veertien vees velum verte vier vijf vijftien vlak voile volgens voller
      voor vooruit voren vorens waar waas wammes want watte weeps weer wegga wegge weids werper wessi
      wichtig willig witz woonst worden worp wuft zeboe zegger zegster zeld zemen zesde zeven zinnig
      zuchtig zulk zullen
    `,
  },
  {
    reason: "English and other loans that are spelled unlike they sound, or look like names",
    words: `
      account aerosol affaire allure amuse anita artwork assepoes assist aston audit auditor avance avenue
      babbel baco badge baisse banner barbecue barcode baseball basket beachboy beat beignet benefiet bidon
      bigbag bingo birdie bistro blazer blogger blues bluff board boarding boeking bogey boiler boots
      bopper boring bouillon boycot break bretel bride bridge brute bulldog bulletin bumper bunker bureau
      butler button buzzer cabrio caddie caesar cafe cafeetje cahier call calorie calque camion campagne
      camping cancan canule cargo carkit carrier cartoon cascade casco cast casting casual catarre cava
      ceintuur celeb chaise chance chatten chef chip chop chopper chute civiel clan clark class classic
      claus clave clean click clinch clip close closet clubs cluster coach coaster cobra cocktail code
      codec college coltrui column combine combo comedy comic commando computer concours consul contra
      cooker cookie cool corso cottage couch coulisse counter coup coupe couveuse crack crank crash crawl
      creep crew crime crisp cross crosser crossfit croupier cruise cult cure curve cyber dance dancing
      dating deal dealer debrief deck default demo derby designer desk desktop detail disk diva dolly
      domein donna douane double download drive drone drop dropping dummy dump duplex echec ecru elan
      employee engine entering entree escape escort essence etage etagere fair fans fashion feature
      feedback ferry fiber field fielden finalist flair flash flat fleece flex flexie flirt flop floppy
      flush folk follow fondue frame frank freak frezer fusee game gamen games gamma gang gate genre gigue
      gimmick glitter globe goodie gourmet grill grip groove groupie guave hangar hardware hazard helpdesk
      high hightech hiphop hockey holding home hotline house humeur icing inkjet input intake interim
      invite issue jabot jackpot janet jazz jingle jockey joggen jogging joker jonk joule journaal jozef
      juice jumbo jumper jungle kaki kibboets kick kitten laptop league leasing link live livrei load
      lobbig loft logo loop madam madera mail major make maker manager manche match media medoc meeting
      menage mezzo mime mixer motoriek move napoleon netwerk occasion oeuvre offset ontour open outfit
      outlet pace pack page pair panache panama party pence piccolo piercing pilot pincher pins pitch
      pitchen pixel pizza place plaid plateau player plot plug pocket podcast pointe poll pool pooler
      prairie present press pressure prime print printer profit promo protest provider puck pudding pull
      pump punch punk purser push putter putting puzzle quiche race rack radar rage ragout raid rally range
      ranking rate realo rebus recept record recorder recreant recycle reflex reform remix remover repeat
      replica report restyle retouche retro return revanche roadie rock rodeo rolling room rooms rouge
      routine royalty rumble running sage sale salon saus scan scanner schlager scoop scoorder scooter
      scorer scout screen script selfie seller server shake shop show simplex single site skate skater
      skeeler skiff skill slang smash snack snap snek snooker soap soft software song sound space speech
      speed spin spinner spleen spoiler sponsor spot spread spurt squad stage stalling stand standby
      starter steak step stick stock stopping store story straight stress strike strip stunt support surf
      surfen surfer surprise survey swap sweater swing switch switchen tackle target tattoo teenager teevee
      testen thriller ticket timer tinne toeter token tools topping tops tracker trainee training transfer
      trapper trawler trial trigger truc trust tuner tutor type update upgrade upload user valentie vamp
      vegan veggie vendu view vista vlog vlogger voucher voyeur walk wave webcam weblog whatsapp winch
      winner woofer work workshop wrap yell zero
    `,
  },
  {
    reason: "rare, technical or outdated: nobody knows how to spell them",
    words: `
      aagje aaiing abaja ablatie abscis acanthus accijns acetaat acuut adagio addict adept adonis aeronaut
      affectie affront affuit afgang afgifte afhing agaat agame agoeti agogisch agonist agoog aigu akela
      akolei allel alliage allofoon alpino altist aluin amah amalgaam amandel amant amerij amfoor amict
      amigo amine amoebe amorf ancien angisa anglist angora anklet annonce apneu apocope arabist arbiter
      arduin areaal armatuur armee arsenaal asbak asbelt asbus askar aslade aslijn aspunt astma asurn
      aswolk attaca attaque attest attitude aubade aucuba aurora avers aversie azimut azuki baadje bacove
      balg baljuw banco banderol bangig bareel basset bavet bazig beambte bedeling bekaf bekleder bekomen
      beluik belust bemind bemoeien bemost bendir bepaling berdt betrap beunen beuzelen bezaan bidder bidet
      biels bijt bikker bilan binair biotisch birambi bleken blits bobo bocht boemel bojaar bolide bolling
      bonkig bonne booras booste boraat borgsom boson bosui bottel bovien breeuw breidel breking brigge
      brisant brocante brogue bromide brus brut bruusk bulten burijn busnet cadet caisson calqueer cambio
      canna canon cantate canto capo capsule casus cetera charta chrono cijns cipres citer civet clivia
      codicil cohort colbert colonne conform conjunct consort convers coop corvee coterie creabea creet
      crouton culi culotte cumul curette curie custard cyste daalder dagvers dalem datief davit deback
      decharge decibel decreet deficit deftig degen deinen dementi demi deposito deputaat desa desem dessin
      deun deviatie devotie diftong diger dimensie dinar diocees diode dioxine dipje dirndl dispuut divan
      divers djak djati djinn dobbelen doble docu doedel doening doenlijk doezel doffer doge dogma doks
      dolheid domper donatie donjon dotcom dovig dradig draf dreg drevel droes druus dupe ecoloog edict
      egge egotrip elevatie elixer eloge emir enorm entoe equatie ereloon erfpacht ergon eruditie etmaal
      etude euromunt evasie evocatie exact exces exclusie exoot expres extase extensie fakir falie farad
      farce fascine faun fazanten fennek fenol fezelen fibril ficus fiep fijne fiscaal fjord flikflak flip
      flodder floret fluks fluoride flux foef foelie foezelen foor forfait fosfaat fotozet frappe frater
      frats frigo frisist fundatie fust futon futsel futselen fysiek gaarder gade gaffel galei garant
      gasnet gasoven gebbe geding gegomd gekerfd gekraagd gelaagd gelag gemaal gemelijk gemsbok gemutst
      gendarme gentiaan geord gerokt geus geut gevat gevierd gezel gezinde gibus giek gissing gisting gitje
      glaciaal glaswol gleuf glijden glijder glimp gnoe golem gong gorgel gors gotisch graag gradatie
      grafiek gram gratie gries grille grinden gruizel grut gulp haaks haft hakselen hamam hamei hannesen
      harre harst heier hekel hercules hernia hesp heug hevea hippo hoempa hoender hofstede hokkig honken
      honkman hoorder hosselen houw husselen hydra hypo ijking ijveren implant impost inactief incasso
      inductie inlay inplant inren insop intiem invert inzage inzoomen iteratie jakkeren jambe jansalie
      janus jarretel jekker jodide jodium joego joert jofel joken jonker junctuur junta jutter juut kaai
      kaatsen kadaver kalis kanoet kapok kapping karig karos kawina kazak kebab keilen kepie kesp keton
      kibbel kiepen kikvors kinkel klaroen kletser klieder klodde kloek klojo klonter klopping kluit
      klutsen kluut knagen knak knar kneu knezel knier knoert knokker kodde koepel kohier kolenbek kommer
      kondigen konkel koof kopij koren kotter kouter kragge krib kriel krik kubbe kuier kuip kukelen
      kwakkel kwant kwantum kwijnen laaf labo lamel lancet larve lasteren latei lauweren lectrice ledenpop
      leenman leer leeskop legaat legatie lemma lemming lende leren lezeres libretto ligbox lineair loef
      lofrede lokkig loofrede looi looierij lorrie lossing louter lozing lullo lunet lupine maaiveld
      macaber maki makron malta malus mandoer manuaal marche marlen mavo mazzel meccano meekrap meelpap
      mehari melig menen mengen meniscus menner mepper mergelen meson mesterij mestvork metrage metselen
      metsen mezen mica miezeren mijt mindmap minnares mirre mirt mitsen modaal modderen moer molecule
      momber mondig monding mops moraal morfeem motet mudra muizen munter muon murw muskaat naarstig nabob
      nabuur nadar narcist negotie nering nervig neuriet niche nitraat nonet noria notulist nuchter
      numeriek nurks objectie obligaat obool oeros ojief okra omega omnium omranden omrit omruilen omvormer
      onbenut ondank onnozel onnut ontromer onvrij oostkust ootje opblaas opeisen opkropen oplader opstal
      optant ordinair organel organiek otium oudje ouwel oxide paander pabo palts pandan panna pariteit
      pauk pauwoog peddel peil pekelen pellen peller pelser peluw pernod peroxide petri peurder peuren
      peuter pezig pica pief pietlut piezo pijpenla pijper pikol pinner pitta placebo plaksel plebs pleet
      plengen pleno plichtig plint plof plombe plurk poch pochen podo poger pommade ponem populier porem
      pose potas poule praal pral precario prefect prevelen primaat privaat prospect prutsen psyche
      puddelen puja pulveren puree purperen quant rabbelen rakia ranonkel raps ratel ratio realist rede
      redoute rekbaar rendiet renvooi retentie reutelen revisie revolte ricinus riff rijles rijs rits
      roebel roede roemer roes roti rotting ruil rumoeren salet salvo sanering sari sater schisma seance
      sediment septiem septisch serafine sifon sigma sikkel singel sjah sjako sjeik skald slavist slenk
      slijper slobbe slodder slof slordig slump slurf smad smak smaken smal smaldeel smelter smeu smijter
      smikkel smoes smoken smos smul snavels sneb snebbe snertt snoed snoge snood snorder sober solist
      sonant sonisch soort sorteer souche soutane spant speel speels spouwen sprank staccato statuut sten
      stichter stijg stile stochast stokerij stoot stoter stouwen straal stroef stuiter sture stuw suizing
      sulfaat sulfide sulky sultan summier sylfe taander taboe tael tajine talig talud tappunt tarok taxus
      tenant tensie terpeen terts tetra tiara tichel tierig tijloos timp titaan tjalk toef toepen toetsen
      tondel tonisch tonner tonsil toornen topas topos torn toros tors torsen toto totok touwer trant trap
      trapeze travers traverse treeft trema triest triktrak trim trimmer triton tritsen triumvir trog tronk
      tuieren tuiser tule tunen turf tuut twaalfde tweed twijn ugli uilenkop uitbater uiting uitreis
      unicaat unief ureum urgentie vaalt vaatwas valuatie vatbaar vazal velaar velo verering verga verso
      vete vide vief vieux vilder vinnig viral vlaskop vleet vlerk vocalise vocatief volant volta voltijds
      voois votum voute vrank vreter vulsel waaks wajang walserij wants wartel wassing wauwelen weduwe
      wegennet weifelen wemelen wenken wentel werving weverij wies wijlen winput witte woeker woekeren wrak
      wrang wrat wrijving zakking zamelen zanden zavel zeelt zegeling zemel zemig zetsel ziederij zienlijk
      zijp zonering zwamp zwans zwelgen zwemen zwendel zwiep zwijmen zwing zwoel
    `,
  },
];
