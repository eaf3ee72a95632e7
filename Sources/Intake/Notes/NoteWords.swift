/// The phrases that remarks are read for, in folded words.
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

    static let erase = Phrases(
        """
        wants|want|asked|asks|asking|requested|requests|please deleting|deleted|delete|deletion|removing|removed|removal|erasing|erased|erasure|forgetting|forgotten
        wants|want|asked|asks|wishes|would|likes to be deleted|removed|erased|forgotten
        asked|asks|wants|told us to delete|remove|erase|forget
        asked|asks|wants for deletion|removal|erasure
        would like to be deleted|removed|erased|forgotten
        to be deleted|removed|erased|forgotten
        be deleted|removed|erased|forgotten
        wants details|data|record|name|everything deleted|removed|erased|wiped|gone
        wants her|his|their|all details|data|record|name deleted|removed|erased|wiped
        delete|remove|erase|forget|wipe him|her|them|me|record|details|data|everything|all|please|entry
        delete|remove|erase her|his|their|my|all details|data|record|name|info|information
        remove|delete|erase|take from|off list|lists|database|records|system|spreadsheet|books
        remove|delete|erase|take from|off the|our|all list|lists|database|records|system|spreadsheet|books
        remove|delete|take him|her|them|me|name from|off
        taken|crossed|struck off
        please delete|remove|erase|forget
        delete
        to delete
        erase
        right to be forgotten
        right to erasure
        erasure|deletion request
        request for erasure|deletion
        gdpr request|deletion|delete|removal
        wants off list|lists
        wants off the|our list|lists|books
        no longer wants|wishes to be on
        no longer wants us to hold|keep
        doesnt|dont|not want|wish to be on
        wants to be off
        forget about me|her|him|them
        destroy record|details
        dont keep details
        """)

    static let thingsErased: Set<String> = [
        "duplicate", "duplicates", "number", "numbers", "photo", "photos", "picture", "pictures", "email", "phone",
        "whatsapp", "facebook", "address", "landline", "mobile", "row", "old", "column", "allergy", "shoes",
    ]

    static let notErasing = Phrases(
        """
        not|dont|never delete|remove|erase|forget|deleting|removing|deleted|removed|erased|forgotten
        not to delete|remove|erase|be
        do not delete|remove|erase
        rather than deleting|removing
        instead of deleting|removing
        """)

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

    static let test = Phrases(
        """
        test row|record|entry|data|person|only|line
        this is a test
        just a test
        dummy
        dummy row|record|entry
        please ignore
        ignore this|row
        """)

    static let notAPerson = Phrases(
        """
        not a person|member
        not person
        venue not
        venue contact|only
        is a venue|cafe|shop|business|company|organisation
        organisation not
        business not
        shop not
        """)

    static let notTheSame = Phrases(
        """
        not the same person|as|woman|man|lady|one
        not same person|as
        different person|lady|woman|man|from
        not to be confused with
        no relation to
        other|another person of same
        a different
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

    static let health = Phrases(
        """
        dnar
        dnacpr
        dnr
        do not resuscitate
        low mood
        heart attack|condition|failure|trouble|bypass
        high blood
        blood pressure
        long term condition
        mental health
        memory problems|loss|clinic
        learning disability|difficulties
        guide|assistance dog
        end of life
        end stage
        oxygen
        hip
        knee
        hips
        knees
        copd
        ptsd
        adhd
        ocd
        uti
        tia
        in hosp|hospital
        on warfarin
        nut|food|latex allergy
        hearing aid|aids
        screen reader
        """)

    private static let healthStems = [
        "diabet", "parkinson", "dementia", "alzheimer", "stroke", "aphasi", "cancer", "autis", "asperger", "epilep",
        "arthrit", "asthma", "depress", "anxi", "bipolar", "schizo", "medic", "insulin", "surgery", "operation",
        "hospital", "tumour", "chemo", "dialysis", "catheter", "incontinen", "blind", "deaf", "allerg", "disab",
        "bereave", "alcohol", "addict", "overdose", "suicid", "self harm", "fracture", "amput", "wheelchair",
        "palliative", "hospice", "terminal", "seizure", "angina", "pacemaker", "osteopor", "sclerosis", "psych",
        "counsel", "illness", "unwell", "fragile", "frail", "fall", "physio", "nurse", "diagnos", "macular", "glaucoma",
        "cataract", "eczema", "coeliac", "crohn", "colitis", "stoma",
    ]

    static func isHealthStem(_ word: String) -> Bool {
        word.count >= 4 && healthStems.contains { word.hasPrefix($0) }
            && !["falls", "nursery", "depression glass"].contains(word)
    }

    /// Clauses of one or two words that say it all.
    static let alone: [[String]: NoteSigns.Sign] = [
        ["left"]: .left, ["moved"]: .left, ["gone"]: .left, ["ex", "member"]: .left, ["former", "member"]: .left,
        ["lapsed"]: .left, ["quit"]: .left, ["withdrawn"]: .left,
        ["paused"]: .paused, ["pause"]: .paused, ["hold"]: .paused, ["inactive"]: .paused, ["dormant"]: .paused,
        ["hospital"]: .paused, ["resting"]: .paused, ["break"]: .paused,
        ["dead"]: .died, ["died"]: .died, ["rip"]: .died,
        ["delete"]: .askedToBeErased, ["remove"]: .askedToBeErased, ["erase"]: .askedToBeErased,
        ["erased"]: .askedToBeErased, ["deleted"]: .askedToBeErased, ["forget"]: .askedToBeErased,
        ["gdpr", "delete"]: .askedToBeErased,
        ["dnc"]: .doNotContact, ["do", "not", "contact"]: .doNotContact, ["no", "contact"]: .doNotContact,
        ["venue"]: .notAPerson, ["organisation"]: .notAPerson, ["business"]: .notAPerson, ["supplier"]: .notAPerson,
        ["test"]: .test, ["testing"]: .test,
    ]
}
