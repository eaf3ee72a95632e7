/// What a column of a list of groups tells.
///
/// The raw value is the name used in `--map COLUMN=FIELD`.
package enum GroupField: String, Sendable, Hashable, CaseIterable {
    case reference, name
    case place = "where"
    /// Days and times together, or what of them has no column of its own.
    case when
    case howOften = "how-often"
    case day, time
    case startsAt = "starts"
    case endsAt = "ends"
    /// A date to count from.
    case firstDate = "first-date"
    case cost, contact, phone, email
    /// Whether it is still going.
    case status
    /// What kind of thing it is: words for interests.
    case kind
    case whoFor = "who-for"
    case access, capacity
    /// Whether one rings first or just turns up.
    case joining
    case notes
    /// Read past on purpose.
    case ignore
}

extension GroupField {
    /// What the columns are called, in folded words; `x|y` stands for either word.
    private static let names: [(GroupField, Phrases)] = [
        (.reference, Phrases("ref\nreference\ngroup id|ref|no|number|code\nid\nno\nnumber")),
        (.howOften, Phrases("how often\nfrequency\nfreq\nregularity\nweekly or monthly\nrepeats\nweek of month")),
        (.startsAt, Phrases("start|starts|begin|begins\nstart|starting time\nfrom|opens\ntime from|start|starts")),
        (.endsAt, Phrases("end|ends|finish|finishes|until|till\nend|finish time\nto\ntime to|end|ends|finish")),
        (.firstDate, Phrases("first|start|next date|meeting|session\nstarting|starts from|on\ndate|dates\nnext")),
        (
            .status,
            Phrases(
                "still going|running|active|on|open|meeting\nstatus\nactive\nrunning\ngoing\ncurrent\nopen or closed\nup to date\nis it still going|running|on"
            )
        ),
        (
            .place,
            Phrases(
                "where\nvenue\nplace\nlocation\nmeets|held|meeting at|in|place|where\nmeeting place|venue\naddress\nbuilding\nroom\nwhere it is|meets"
            )
        ),
        (
            .when,
            Phrases(
                "when\nwhen it|they meets|meet\nday and|or time|times\nday time\ndays and|times times\ndays|dates times\ndate and|time time\nmeets\nmeeting|session time|times|days\nschedule\nsessions\ntimetable\ntimes and days\ndates and times"
            )
        ),
        (.day, Phrases("day\ndays\nday of week|the week\nweekday\nweekdays\nwhich day|days\nmeeting day|days")),
        (.time, Phrases("time\ntimes\nwhat time\nhours\nhour\ntime of day")),
        (
            .cost,
            Phrases(
                "cost\ncosts\nprice\nprices\nfee\nfees\ncharge\ncharges\nhow much\nsubs\nsubscription\nto pay\nadmission\nentry\nmoney\ncost per|a|of session|visit|week"
            )
        ),
        (
            .phone,
            Phrases(
                "tel\ntelephone\nphone\nmobile\nmob\ncontact|phone|tel|telephone no|number|tel|phone\nnumber to ring\nring\ncontact details"
            )
        ),
        (.email, Phrases("email\ne mail\nmail\nemail|e address|mail\ncontact email")),
        (
            .contact,
            Phrases(
                "who runs it|this|them\nrun by\nruns\nleader\nleaders\norganiser\norganizer\norganised by\nled by\nhost\nhosted by\ncontact\ncontact name|person\nwho to ask|contact|ring\nperson\nin charge\nfacilitator\ntutor\nsecretary\nname of leader|organiser|contact\nwho\nask for"
            )
        ),
        (
            .name,
            Phrases(
                "group\ngroups\nname\nname of group|club|activity\ngroup|club|activity name|title\nclub\nclubs\nactivity\nactivities\nwhat\nwhat it is|called\ntitle\nsession\nevent\nclass"
            )
        ),
        (
            .kind,
            Phrases(
                "type\nkind\ncategory\ninterest\ninterests\ntheme\ntags\nsubject\ntype of group|activity\nwhat they|we do"
            )
        ),
        (
            .whoFor,
            Phrases(
                "who for\nwho its for\nfor whom\nwho is it for\nfor who\naudience\nopen to\nwho can come|join\nages\nage group\naimed at\nsuitable for\neligibility"
            )
        ),
        (
            .access,
            Phrases(
                "access\naccessible\naccessibility\naccess notes|info\nwheelchair\nstep free\nsteps\ndisabled access\nparking"
            )
        ),
        (.capacity, Phrases("capacity\nmax\nmaximum\nplaces\nspaces\nhow many\nsize\nnumbers\nroom for\nlimit")),
        (.joining, Phrases("how to join\njoining\nbooking\nbook\ndrop in\nneed to book\nhow to come|book")),
        (
            .notes,
            Phrases(
                "notes\nnote\ncomments\ncomment\nother\nother info|information\ninfo\ndetails\ndescription\nremarks\nmore\nanything else\nabout\nextra"
            )
        ),
    ]

    /// The field that a column of this name tells; nil where nobody here knows it.
    init?(heading: String) {
        let sign = heading.tidied
        if ["£", "££", "£££", "$", "€", "£ per session", "£/session"].contains(sign) {
            self = .cost
            return
        }
        if let field = GroupField(rawValue: sign.lowercased()), field != .ignore {
            self = field
            return
        }
        let words = Folding.words(sign)
        guard !words.isEmpty, words.count <= 8 else { return nil }
        if let exact = Self.names.first(where: { $0.1.equal(words) }) {
            self = exact.0
            return
        }
        // `Day(s)`, `Contact phone (daytime)`: the longest name within.
        let within = Self.names.compactMap { field, names in
            names.all(in: words).map(\.count).max().map { (field, $0) }
        }
        guard let best = within.max(by: { $0.1 < $1.1 }), words.count <= best.1 + 3 else { return nil }
        self = best.0
    }
}
