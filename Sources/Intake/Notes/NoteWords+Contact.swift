/// Words of who wants to be left alone, reached another way, or not be told of.
extension NoteWords {
    static let leaveAlone = Phrases(
        """
        leave alone
        leave him|her|them|me alone
        left alone
        leave in peace
        left in peace
        no further|more contact|letters|calls
        stop contacting|writing|ringing|calling|phoning
        not|dont bother him|her|them
        not to be contacted|approached|disturbed
        not want|wish to be contacted|approached|disturbed|bothered
        not want|wish contact
        not want|wish any contact|more
        doesnt|dont want|wish to be contacted|approached|disturbed|bothered|rung
        doesnt|dont want|wish contact
        doesnt|dont want|wish any contact|more
        doesnt|dont want|wish to hear
        not want to hear
        wants|want no contact
        wants nothing to
        asked us not to contact|ring|write|call|phone
        asked not to be contacted|rung|called|phoned
        opted out
        dnc
        do not disturb
        """)

    static let doNotContact = Phrases(
        """
        do not contact|ring|call|phone|write|telephone|approach|visit|email|text|message
        dont contact|ring|call|phone|write|telephone|approach|visit
        donot contact|ring|call|phone
        never contact|ring|call|phone|write
        no contact
        must not contact|ring|call|phone|be
        """)

    /// Behind "do not contact", words that leave its meaning.
    static let them: Set<String> = [
        "him", "her", "them", "again", "any", "more", "anymore", "please", "at", "all", "ever", "under",
        "circumstances",
        "or", "ring", "call", "phone", "write", "visit", "contact", "email", "text", "to", "this", "person", "member",
        "wanted", "and", "for", "reason", "us", "contacted", "rung",
    ]

    static let anotherWay = Phrases(
        """
        text|texts|email|emails|post|letter|letters|sms|phone|ring|call|write only|instead|please|first|or|is|ok|fine
        only text|texts|email|post|letter|by
        prefers|prefer text|texts|email|post|letters|phone
        use text|email|mobile|landline|post
        call in
        e mail only|instead|please
        by text|email|post|letter
        before|after|until|between
        ring mobile|landline|daughter|son|wife|husband|instead
        via
        """)

    static let neverShown = Phrases(
        """
        never|not|dont|doesnt|nobody show|shown|share|shared|give|given|tell|told|publish|published|disclose|disclosed|reveal|write|written|pass|display|print
        not|never to be shown|shared|given|told|published|disclosed|written|passed
        not be shown|shared|given|told|published|disclosed|written|passed
        do not show|share|give|tell|publish|disclose|write|pass|print
        must not show|share|be
        is|are|keep|keeps|kept|strictly|to|stay|stays confidential|secret|hidden|private|withheld
        confidential
        withheld
        withhold
        hide
        keep off
        no photos|photo|pictures|photographs
        """)

    static let safety = Phrases(
        """
        safety
        unsafe
        refuge
        domestic
        violence
        violent
        abuse
        abused
        abusive
        injunction
        restraining
        stalked|stalker|stalking
        fled
        fleeing
        at risk
        womens aid
        ex partner|husband|wife|boyfriend|girlfriend must|not|looking
        do not write down
        do not disclose
        witness protection
        safeguarding
        """)
}
