/// The phrases that remarks are read for, in folded words; here: what became of somebody.
enum NoteWords {
    static let died = Phrases(
        """
        passed away|on|over
        passd away
        died
        has died
        deceased
        decd
        decesed
        rip
        is dead
        dead
        no longer with us
        has sadly gone
        death notified
        """)

    static let left = Phrases(
        """
        moved away|abroad|on|out
        moving away|abroad
        has|have moved
        moved to
        moved in with
        moved near|nearer
        moved back to
        gone to live
        gone back to
        left area|town|district|group|club|us|circles
        left the area|town|district|group|club|village|circle
        has|have left
        no longer a member
        no longer member|attends|attending|comes|coming|lives|living|local|involved|interested
        emigrated
        relocated
        resigned
        given up membership
        now lives|living in
        out of area
        """)

    static let paused = Phrases(
        """
        paused
        pause
        on pause
        on hold
        in hosp|hospital
        hospitalised
        admitted to
        taking|having a break
        taking|having break
        having|taking time out|off
        taking a rest
        not well enough
        too unwell|ill|poorly
        suspended
        back in spring|summer|autumn|winter
        stopped for now
        not at the moment
        not coming|attending for|at now|present
        away until
        resting
        convalescing
        respite until
        """)

    /// Whose death or move it may be instead.
    static let relatives: Set<String> = [
        "wife", "husband", "hubby", "mum", "mother", "mam", "dad", "father", "son", "daughter", "brother", "sister",
        "partner", "friend", "friends", "neighbour", "neighbours", "dog", "cat", "uncle", "aunt", "auntie", "nephew",
        "niece", "grandson", "granddaughter", "grandchild", "nan", "gran", "grandad", "grandma", "parents", "parent",
        "carer", "spouse", "cousin", "budgie", "family", "wifes", "husbands", "mums", "dads", "fathers", "mothers",
        "sons", "daughters", "sisters", "brothers", "pet", "children", "kids",
    ]

    static let adverbs: Set<String> = [
        "has", "have", "had", "sadly", "just", "recently", "now", "since", "is", "been", "then",
    ]

    /// Behind "moved to": still here.
    static let notAway: Set<String> = [
        "here", "into", "flat", "house", "bungalow", "ground", "larger", "smaller", "new", "newer", "care", "extra",
        "sheltered", "nursing", "supported", "no", "number", "room", "phone", "email", "him", "her", "tears", "group",
        "another", "different", "the", "a", "residential", "handed",
    ]
}
