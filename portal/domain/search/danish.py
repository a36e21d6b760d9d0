"""How Danish is read: words that say nothing, endings, and words that are no compounds.

STOP and WHOLE are written as Danes write; the rest works on plain words (`words.plain`),
and NEVER and IRREGULAR on stems.
"""

STOP = """
ad af al aldrig alle allerede alligevel alt altid anden andet andre at bag bare begge blev blive
bliver burde bør da de dem den denne dens der deres derfor derpå derved det dette dig din dine
disse dit dog du efter eller ellers en end endnu ens er et fik flere fordi for fra få får fået
før gang gav ganske gennem giver gik gjorde gjort gør gøre går gå ham han hans har havde have haft
helt hen hende hendes her hos hun hvad hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan
hvorfor hvornår i ifølge igen ikke imod ind inden ingen intet ja jeg jer jeres jo kan kom kommer
kun kunne lad lade lidt lige lille man mange med meget mellem men mens mere mest mig min mindre
mine mit mod må måske måtte ned nej nemlig nogen noget nogle nok nu når næsten og også om omkring
op os over på ret sagde samt sammen selv selvom siger sig sige sin sine sit skal skulle som stadig
synes så sådan ta tag tage tager til tog tror troede ud uden under undtagen var ved vel vi vil
ville vore vores vær være været
"""

# Who asks in these is a business, or a citizen.
WE = "vi os vor vores"
ME = "jeg mig min mit mine"

# Words that look like two words, or like a word with an ending, and are neither.
WHOLE = """
adresse afsender anmelde ansvar antal arbejde bekræftelse beskrive beskyttelse bestille betaling
billede bruger børnene computer efterår enkelt forbindelse forbrug forbruger forskel forsikring
fortrolig fortælle fremmed godkende godkendelse halvdel handling henvende hverdag indhold indkøb
information internet kasserer kommune kontakt konto kontor kopi kontrol licens maskine medarbejder
medie mellemrum menneske mistanke modtager mulighed oplysning opdatere opdatering opkald oprette
overføre overførsel overvåge overvågning person personale pludselig program rettighed samtale
samtykke selskab sikkerhed sikkert standard svindler tilladelse tilbud tilfælde underskrift
undersøge undersøgelse vejledning virksomhed
"""

# Terms that are too often only a beginning or an ending to count as part of a compound.
NEVER = """
alen and ans end ene for gen hed ide ind led let lig met ned ner orer oven red ren ret ring ser
sket som ter
"""

_ENDINGS = (
    "eringerne|eringer|eringen|ering|erende|erede|erne|eren|erer|eret|ende|ede|ene|ere|en|et|er|e"
)

# Each rule takes off what stands outside the brackets and puts its second part there.
# They follow each other, so that a form and its base meet wherever they start from.
STEMS = (
    ("^(.{2,}[a-hj-rtvwyz])s$", ""),
    (rf"^(?!.*(?:itet|internet|tablet)$)(.{{3,}}?)(?:{_ENDINGS})$", ""),
    (r"^(.{2,}([bdfgklmnprst]))\2$", ""),
    ("^(.{2,}[bdfgkpstv])el$", "l"),
    ("^(.{2,}[bdgmklpv])t$", ""),
)

# Stems of the same word that no ending tells.
IRREGULAR = {
    "born": "barn",
    "hacking": "hack",
    "konti": "konto",
    "numr": "num",
    "sik": "sikr",
    "sikkert": "sikr",
    "vira": "virus",
}
