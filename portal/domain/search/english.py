"""How English is read: words that say nothing, and endings. Compounds are written apart."""

STOP = """
a about actually after again all almost already also always am an and another any anyone anything
are as at be because been before being both but by can cannot cant come could couldnt did didnt do
does doesnt doing done dont each either else even ever every everyone everything few for from get
gets getting give gives go goes going gone got had has have havent having he hello her here
hers him his how however i id if ill im in into is isnt it its ive just keep know let lets like
make many may maybe me might mine more most much must my myself no nobody none nor not nothing now
of off often ok on once one only onto or other others our ours out over own perhaps please quite
rather really said same say says she should shouldnt so some somebody someone something sometimes
still such take tell than thank that thats the their theirs them then there theres these they
theyre thing things this those though through to too under until up us use used using very via want
wants was wasnt way we well went were werent what whats when where whether which while who whom
whose why will with without wont would wouldnt yes yet you your youre yours
"""

WE = "we us our ours weve"
ME = "i me my mine im ive"

WHOLE = ""
NEVER = ""

STEMS = (
    ("^(.{2,})ie[sd]$", "i"),
    ("^(.{2,}(?:[sxz]|[cs]h))es$", ""),
    ("^(.{2,}[^siu])s$", ""),
    ("^([^aeiouy]*[aeiouy].*[^e])(?:ing|ed)$", ""),
    ("^(.{2,})e$", ""),
    (r"^(.{2,}([bdfgklmnprst]))\2$", ""),
    ("^(.{2,}[^aeiou])y$", "i"),
)

IRREGULAR = {
    "childr": "child",
    "children": "child",
    "hacker": "hack",
    "lost": "los",
    "stolen": "steal",
    "stol": "steal",
}
