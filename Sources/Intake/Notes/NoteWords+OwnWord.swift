/// Whose word it was that somebody came by: their own, an agency's, or of whoever spoke for them.
extension NoteWords {
    static let referral = Phrases(
        """
        referral
        referrals
        refferal
        referal
        referred
        refered
        reffered
        refd by
        on behalf of patient|client|resident
        please contact|ring|call|visit|see|phone him|her|them|this|patient|the|our
        agency|team|service|surgery|worker wants|asked|asks|asking|would us|like
        wants|asked|asks|asking|requests us to contact|ring|call|phone|visit|see|support|help|take
        would like us to contact|ring|call|phone|visit|see|support|help|take
        please see attached
        see attached
        sent by social|gp|doctor|nurse|agency|hospital|the|community|mental
        discharge team asks|asked|wants
        allocated to us
        """)

    static let friends: Set<String> = [
        "friend", "friends", "neighbour", "neighbours", "neighbor", "member", "members", "himself", "herself",
        "themselves", "self",
    ]

    static let ownWord = Phrases(
        """
        self referral|referred|refer
        selfreferral
        himself
        herself
        themselves
        themself
        in person
        walked|came|dropped in
        own words
        """)

    static let acts = Phrases(
        """
        rang
        phoned
        called
        telephoned
        emailed
        e mailed
        mailed
        texted
        wrote
        asked for|to|us|if
        agreed
        joined
        came
        said yes
        is happy
        signed up|herself|himself
        got in touch
        contacted us
        """)

    static let spokenFor = Phrases(
        """
        signed|agreed|answered|spoke|filled|completed|consented for|by him|her|them
        on his|her|their behalf
        filled in by
        completed by
        mum|mother|dad|father|son|daughter|wife|husband|sister|brother|carer|niece|nephew|family wants|thinks|says he|she|they|him|her|them
        mum|mother|dad|father|son|daughter|wife|husband|sister|brother|carer|niece|nephew|family signed|agreed|consented
        """)

    static let underAge = Phrases(
        """
        under 18|16|17|eighteen|age
        not yet|quite 18|eighteen
        not 18|eighteen until|till|yet
        turns 18|eighteen
        too young
        underage
        minor
        school pupil|boy|girl
        schoolboy
        schoolgirl
        is a child
        still at school
        sixth form
        sixthformer
        year 7|8|9|10|11|12|13
        """)
}
