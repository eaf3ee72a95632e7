/// What the headings of spreadsheets call the fields of a member.
enum ColumnNames {
    /// The field a heading names; nil where nobody here knows it.
    static func field(of heading: String) -> MemberField? {
        let words = Folding.words(heading)
        guard !words.isEmpty, words.count <= 12 else { return nil }
        if let field = whole[words.joined(separator: " ")] { return field }
        // `Address line 2`, `Likes 1`: the number says nothing.
        let bare = words.filter { Int($0) == nil }
        if bare.count < words.count, let field = whole[bare.joined(separator: " ")] { return field }
        return keywords.first { $0.0.are(in: words) }?.1
    }

    private static let whole: [String: MemberField] = {
        var names: [String: MemberField] = [:]
        for (field, lines) in spelled {
            for line in lines.split(separator: "\n") { names[String(line).tidied] = field }
        }
        return names
    }()

    /// Headings that mean one field only as a whole.
    private static let spelled: [(MemberField, String)] = [
        (
            .reference,
            "ref\nreference\nid\nmember id\nmember no\nmember number\nmember ref\nmembership no\nmembership number\ncircles id"
        ),
        (
            .name,
            "name\nnames\nfull name\nfullname\nmember\nmembers\nmember name\nname of member\nmembers name\nperson\nwho\nwho is it\ncontact\ncontact name\nyour name\nname in full\nattendee\nperson name\nparticipant"
        ),
        (.title, "title\nmr mrs\nmr mrs ms\nmr mrs miss ms\nsalutation"),
        (
            .firstName,
            "first name\nfirst\nfirst names\nfirstname\nforename\nforenames\ngiven name\ngiven names\nchristian name\nfname"
        ),
        (.lastName, "last name\nlast\nlastname\nsurname\nfamily name\nsecond name\nlname\nsname"),
        (
            .knownAs,
            "known as\nknownas\nlikes to be called\npreferred name\nnickname\ncalled\ncalls themselves\nwhat we call them\nshort name\naka"
        ),
        (
            .birth,
            "dob\nd o b\ndate of birth\nbirth date\nbirthdate\nbirth\nborn\nyear born\nage\nage dob\ndob age\nage or dob\nyear of birth\nbirth year\nyob\nbirthday\nage band\nage group\nage range\nage yrs\nage years\nhow old"
        ),
        (
            .address,
            "address\naddr\nadd\nadds\nstreet\nhome address\nwhere lives\nlives\nlives at\nwhere they live\nhouse\naddress line\nstreet address\nroad\ntown\ncity\nvillage\narea\nlocality\nhome\nplace"
        ),
        (.postcode, "postcode\npost code\npcode\np code\npc\nzip\nzip code\npostal code\npost cd"),
        (
            .phone,
            "phone\nphones\nphone no\nphone number\ntel\ntel no\ntel number\ntelephone\ntelephone no\ntelephone number\ntele\nlandline\nland line\nhome phone\nhome tel\nhome number\nhome no\nphone home\ntel home\ntel h\nnumber\ncontact number\ncontact no\ncontact tel\nring\nring on\nnos\nphone nos\nhome telephone"
        ),
        (
            .mobile,
            "mobile\nmob\nmob no\nmobile no\nmobile number\nmobile phone\ncell\ncellphone\ncell phone\nmobile tel\nmoby\nmob tel\ntext\ntel m\ntel mob\nphone mobile\nmobile telephone"
        ),
        (
            .email,
            "email\nemails\ne mail\nmail\nemail address\ne mail address\nelectronic mail\ne mail addr\nemail addr\nemail add"
        ),
        (
            .channel,
            "best way to contact\npreferred contact\ncontact by\nhow to contact\nprefers\nprefers contact by\nbest contact\npreferred channel\ncontact preference\ncontact method\nhow to reach"
        ),
        (.language, "language\nlanguages\nspeaks\nother language\nfirst language\nmother tongue"),
        (
            .likes,
            "likes\nlike\ninterests\ninterest\ninterested in\nhobbies\nhobby\nenjoys\nlikes doing\nactivities\nactivity\nwhat they like\nwhat they enjoy\nlikes to do\nlikes interests\nlikes and interests\ninterests hobbies\nhobbies interests\nhobbies and interests\ninterests and hobbies\nlikes hobbies\nloves\npassions\nlikes to\nthings they like\nthings they enjoy\nwhat do you like doing\nwhat do you enjoy\nwould like\nlikes used to like"
        ),
        (.misses, "misses\nused to like\nused to do\nused to enjoy\nmissed\npast interests\nused to"),
        (
            .tries,
            "might try\nwould like to try\nwants to try\nwould try\ntry\nto try\nwould like to do\nwants\nnew things\nlike to try"
        ),
        (
            .gifts,
            "gifts\ngift\nskills\nskill\ngood at\ngood at could help with\ncould help with\ncan help with\noffers\ncan offer\ncould offer\ntalents\ntalent\ncan give\nstrengths\ncan do\nskills and talents\nskills talents\ncould share\ncan share\ncould teach\nwould share\nwill help with\nhappy to help with\nvolunteering\ncould give"
        ),
        (
            .freeTimes,
            "when free\nfree\navailability\navailable\navail\nwhen available\ndays\ntimes\ndays times\nbest times\nbest time\nbest days\ndays free\nfree times\ncan come\nwhen\ngood days\ndays available\nfree when\nwhen can come\nfree on\ntimes free"
        ),
        (
            .needs,
            "needs\nneed\naccess\naccess needs\naccessibility\nneeds health\nhealth needs\nhelp needed\nsupport needs\nadditional needs\nspecial needs\nrequirements\naccess requirements\nhealth\nmedical\nmobility\nneeds access\nany needs\nwhat helps\nneeds health issues\ndietary\nallergies"
        ),
        (
            .homeCare,
            "home care\nhome care y n\nhomecare\nhas home care\nuses home care\nhas carers\ncarers y n\ncare at home\nhome care yn\nhome carers\ncarers\ncare package"
        ),
        (
            .supporter,
            "who helps\nsupporter\nsupporters\nhelper\nnok\nnext of kin\nfamily contact\ncarer\nemergency contact\nhelped by\nsupported by\nwho supports\nfamily\nkey worker\nsupport worker\nsupport from"
        ),
        (
            .heardFrom,
            "heard from\nhow heard\nheard\nheard via\nheard about us\nhow did you hear\nhow they heard\nsource\nfound us\nhow found us\nwhere from\nvia\nhow did they hear\nhow did you hear about us\nheard through\nheard of us\ncame via\ncame from"
        ),
        (
            .referredBy,
            "referred by\nreferrer\nreferring agency\nreferral\nreferral source\nreferral from\nref by\nreferral agency\nagency\nreferred from"
        ),
        (
            .joinedOn,
            "date joined\njoined\njoin date\njoined on\ndate\nmember since\nsince\nstart date\nstarted\ndate started\nregistered\ndate registered\ndate added\nadded\njoining date\ndate of joining\nsigned up\nwhen joined"
        ),
        (
            .status,
            "status\nstate\nactive\nactive y n\nmember status\nstill coming\nstill a member\ncurrent\nstill active\nstill member"
        ),
        (
            .consent,
            "ok to share\nconsent\nconsents\nconsent y n\nconsent given\npermission\nagreed\nagrees\ngdpr\nok\nok to keep\nok to contact\nok to share y n\ndata protection\nsigned\nhappy to share\nok with sharing\ncan we share\nshare\nshare ok\ndata ok\nconsent signed\nconsent form\nok to hold\nok to hold details\npermission to share\npermission to contact\nconsent to share\nform signed\nagreed to share\nsharing ok\nok to keep details\nagreed to keep details\nprivacy\nconsented"
        ),
        (
            .photoConsent,
            "photos\nphoto\nphoto consent\nphotos ok\nok for photos\nphoto permission\nok to photograph\nphotos y n\nphoto ok\npictures ok"
        ),
        (.hostConsent, "hosts\nshare with hosts\nok to share with hosts\nhosts ok"),
        (
            .programmeConsent,
            "programme\nnewsletter\nsend programme\nsend newsletter\nmailing list\nmailings\nok to mail\nmonthly programme\nwants programme\nwants newsletter"
        ),
        (
            .notes,
            "notes\nnote\ncomments\ncomment\nremarks\nremark\nanything else\nother\nother info\nother information\nmisc\ninfo\nmemo\nextra\nadditional info\nbex notes\ndetails\nother notes\nanything we should know\nbackground"
        ),
    ]

    /// Words that tell the field of a longer heading, the most telling first.
    private static let keywords: [(Phrases, MemberField)] = [
        (Phrases("email|emails\ne mail"), .email),
        (Phrases("postcode\npost code\npostal code"), .postcode),
        (Phrases("photo|photos|photograph|photographs"), .photoConsent),
        (Phrases("newsletter|programme"), .programmeConsent),
        (Phrases("referred|referrer|referral"), .referredBy),
        (
            Phrases(
                """
                consent|consents|consented|permission|permissions|gdpr|privacy
                ok|okay|happy|agree|agreed|agrees to|for|with
                keep|hold|store|share|keeping|holding|sharing details|info|information|data|their|your
                may|can we
                data protection
                said yes
                """),
            .consent
        ),
        (Phrases("emergency|kin|nok\nwho helps|supports"), .supporter),
        (Phrases("known as\nlikes to be called\npreferred name"), .knownAs),
        (Phrases("mobile|mob|cell"), .mobile),
        (Phrases("telephone|tel|phone|landline"), .phone),
        (Phrases("dob|birth|born|age"), .birth),
        (Phrases("first name|names\nforename|forenames"), .firstName),
        (Phrases("surname\nlast|family name"), .lastName),
        (Phrases("home care\nhomecare"), .homeCare),
        (Phrases("heard"), .heardFrom),
        (Phrases("joined|registered\nmember since"), .joinedOn),
        (Phrases("used to\nmisses"), .misses),
        (Phrases("to try\nmight try"), .tries),
        (Phrases("good at\nhelp with\nskill|skills|talents|gifts\ncan|could offer|give|share|teach"), .gifts),
        (Phrases("free|available|availability"), .freeTimes),
        (Phrases("likes|hobbies|interests|enjoy|enjoys"), .likes),
        (Phrases("access|needs|health|allergies|medical"), .needs),
        (Phrases("address|addr|street"), .address),
        (Phrases("notes|comments|remarks"), .notes),
        (Phrases("name"), .name),
    ]
}
