"""What was tried for each aim that is missed, and what it gave: written by hand, by the aim's id."""

_TAIL = (
    "What is left is a flat tail of some forty questions of a tenth to a third of a second each, and the reading of "
    "dates in context; what YAML costs is a tenth. Tried: phrases are hinted at before they are read, a date phrase is "
    "a named tuple, what is folded or asked of a quote is kept, what a telling says is worked out once, garbage "
    "collection is off, and a rule is asked of a hundred records before the next rule is. That took the cost of the "
    "questions of evidence from 2.9 times what there was before them to 1.53. Other layouts of patterns, patterns that "
    "begin at words alone, more hints, and searching in small letters gave nothing."
)

TRIED: dict[str, str] = {
    "validate": _TAIL,
    "released": "What is said of a package that was not released holds here; what was frozen is read besides.",
    "edit": (
        "What is linked with a record that changed is judged again, and nothing else; of the rest a summary is kept. "
        "What remains is the same whatever is edited: imports, the first compilation of two hundred patterns, a look "
        "at every file's state, and the summary, which is read and written whole. An edit of a list or of a text "
        "still costs a full run, and so does one in a package with an error or a draft."
    ),
    "export": (
        "An export examines the package first, with nothing kept, which is three fifths of it; what was gained "
        "there is gained here. Of the rest nothing was tried: the page, the document and the feed."
    ),
    "memory": (
        "A record stays with its passages, their texts and what rules worked out of their words. To let go of the "
        "words of each sentence once the record's own rules were asked changed neither the peak nor the time."
    ),
    "memory-export": (
        "The document, the tables and the pages are held until all are made, for they are put in place together."
    ),
    "jobs": (
        "Records are read and judged side by side. The rules on the package and the grades of claims are asked in the "
        "first process, and what the others found is pickled on its way there. Other work ran on both cores when this "
        "was measured, so the time that passed says little."
    ),
    "start": (
        "Libraries are imported by the room that needs them, models are built on first use, and a plain `validate` "
        "goes its way without the library that reads the words of other commands. Seven tenths of what is left are "
        "the work on the records, which this aim counts: a package of two events has the start alone."
    ),
    "start-unchanged": (
        "What is imported for an unchanged package is no more than reads files and takes their digest. A third of what "
        "is left is the digest of the program, which is taken of all its files; the larger part are imports."
    ),
}
