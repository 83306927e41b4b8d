"""English verbs with forms that do not begin as they do."""

from timeline.language import verbs

IRREGULAR = verbs.of(
    (
        "arise arose arisen", "bear bore borne", "beat beats beaten", "become became", "begin began begun",
        "bend bent", "bind bound", "bite bit bitten", "bleed bled", "blow blew blown", "break broke broken",
        "breed bred", "bring brought", "build built", "burn burnt", "buy buys bought", "catch caught",
        "choose chose chosen", "come comes came coming", "creep crept", "cut cuts cutting", "deal dealt",
        "die dies died dying", "dig digs dug", "do does did done doing", "draw drew drawn", "drink drank drunk",
        "drive drove driven driving", "eat eats ate eaten", "fall fell fallen", "feed fed", "feel felt",
        "fight fought", "find found", "flee fled", "fly flies flew flown", "forbid forbade forbad forbidden",
        "forget forgot forgotten", "forgive forgave forgiven", "freeze froze frozen freezing", "get gets got getting",
        "give gave given giving", "go goes went gone going", "grow grew grown", "hang hung", "hear heard",
        "hide hid hidden hiding", "hit hits hitting", "hold held", "keep kept", "kneel knelt", "know knew known",
        "lay lays laid laying", "lead led", "leave left leaving", "lend lent", "let lets letting",
        "lie lies lain lying", "light lit", "lose lost losing", "make made making", "mean meant", "meet met",
        "mistake mistook mistaken", "overthrow overthrew overthrown", "pay pays paid paying", "prove proven",
        "put puts putting", "ride rode ridden riding", "ring rang rung", "rise rose risen rising",
        "run runs ran running", "say says said saying", "see sees saw seen seeing", "seek sought", "sell sold",
        "send sent", "set sets setting", "shake shook shaken", "shoot shot", "show shown", "shrink shrank shrunk",
        "shut shuts shutting", "sing sang sung", "sink sank sunk", "sit sits sat sitting", "slay slew slain",
        "sleep slept", "speak spoke spoken", "spend spent", "spread spreads", "stand stood", "steal stole stolen",
        "stick stuck", "strike struck stricken striking", "strive strove striven", "sue sues sued suing",
        "swear swore sworn", "sweep swept", "swim swam swum", "take took taken taking", "teach taught",
        "tear tore torn", "tell told", "think thought", "throw threw thrown", "tie ties tied tying",
        "understand understood", "undertake undertook undertaken", "uphold upheld", "wear wore worn", "weep wept",
        "win wins won winning", "wind wound", "withdraw withdrew withdrawn", "withhold withheld",
        "write wrote written writing", "try tries tried trying", "deny denies denied denying", "use uses used using",
        "free frees freed freeing", "ban bans banned banning", "end ends ended ending", "ask asks asked asking",
        "add adds added adding", "aid aids aided aiding", "act acts acted acting", "air airs aired airing",
        "vow vows vowed vowing", "bar bars barred barring", "tap taps tapped", "tax taxes taxed", "tow tows towed",
        "vet vets vetted", "arm arms armed arming", "aim aims aimed", "row rows rowed", "own owns owned",
        "owe owes owed",
        "rob robs robbed", "fix fixes fixed", "jail jailed", "back backs backed",
    ),
)  # fmt: skip
