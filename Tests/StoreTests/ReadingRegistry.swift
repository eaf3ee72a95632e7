import CivilTime
import Domain
import Fixtures
import Hub
import Store

/// Every reading of the memory, as the generated test walks them: what it is called, and how to ask it about a person.
///
/// `VisibilityMatrixTests` holds this list against the sources, so that a reading without a row here fails.
enum ReadingRegistry {
    struct Entry: Sendable {
        /// As in the sources: `gifts(of:)`.
        let name: String
        /// Called about one member and one event; what it gives is searched for what the viewer may not know.
        let read: @Sendable (Reading, Subject) throws(HubError) -> Any
        /// Why the matrix does not hold for it, where it does not.
        var exemption: String?
    }

    /// What a reading is asked about.
    struct Subject {
        let member: Identifier<Member>
        let reference: Reference
        let event: Event
        let proposal: Reference
    }

    private static let today = AshbourneVale.today
    private static let noon = WallTime(today, .midnight)

    static let all: [Entry] = [people, ofPeople, gatherings, places, desk, rights].flatMap { (entries: [Entry]) in
        entries
    }

    private static let people: [Entry] = [
        Entry(name: "member(_:)") { memory, about throws(HubError) in try memory.member(about.reference) },
        Entry(name: "member(_:)") { memory, about throws(HubError) in try memory.member(about.member) },
        Entry(name: "members()") { memory, _ throws(HubError) in try memory.members() },
        Entry(name: "recipientsOfMonth()") { memory, _ throws(HubError) in try memory.recipientsOfMonth() },
        Entry(name: "recipient(_:)") { memory, about throws(HubError) in try memory.recipient(about.member) },
        Entry(name: "labels(of:)") { memory, about throws(HubError) in try memory.labels(of: [about.reference]) },
        Entry(name: "person(_:now:)") { memory, about throws(HubError) in
            try memory.person(about.member, now: noon)
        },
        Entry(name: "search(_:today:limit:)") { memory, about throws(HubError) in
            var found: [SearchSection] = []
            for words in [about.reference.rawValue, "a", "e", "zq"] {
                found += try memory.search(words, today: today, limit: 1000)
            }
            return found
        },
        Entry(name: "numbers()") { memory, _ throws(HubError) in try memory.numbers() },
        Entry(name: "erasedPeople()") { memory, _ throws(HubError) in try memory.erasedPeople() },
        Entry(name: "isErased(_:)") { memory, _ throws(HubError) in
            try memory.isErased(PersonTrace(name: "x", emails: [], phones: [], postcode: nil))
        },
    ]

    private static let ofPeople: [Entry] = [
        Entry(name: "consequences(of:for:today:)") { memory, about throws(HubError) in
            try memory.consequences(of: .pause(until: nil), for: memory.member(about.member), today: today)
        },
        Entry(name: "references(of:)") { memory, about throws(HubError) in
            try memory.references(of: [about.member])
        },
        Entry(name: "membersWithGifts()") { memory, _ throws(HubError) in try memory.membersWithGifts() },
        Entry(name: "belongings(of:)") { memory, about throws(HubError) in try memory.belongings(of: about.member) },
        Entry(name: "supporterContacts()") { memory, _ throws(HubError) in try memory.supporterContacts() },
        Entry(name: "lastStep(of:)") { memory, about throws(HubError) in
            try memory.lastStep(of: about.member) as Any
        },
        Entry(name: "consents(of:)") { memory, about throws(HubError) in try memory.consents(of: about.member) },
        Entry(name: "memberInterests(of:)") { memory, about throws(HubError) in
            try memory.memberInterests(of: about.member)
        },
        Entry(name: "gifts(of:)") { memory, about throws(HubError) in try memory.gifts(of: about.member) },
        Entry(name: "availability(of:)") { memory, about throws(HubError) in
            try memory.availability(of: about.member)
        },
        Entry(name: "awayDays(of:)") { memory, about throws(HubError) in try memory.awayDays(of: about.member) },
        Entry(name: "accessNeeds(of:)") { memory, about throws(HubError) in
            try memory.accessNeeds(of: about.member)
        },
        Entry(name: "toldNeeds(of:)") { memory, about throws(HubError) in try memory.toldNeeds(of: about.member) },
        Entry(name: "supporters(of:)") { memory, about throws(HubError) in try memory.supporters(of: about.member) },
        Entry(name: "supporters()") { memory, _ throws(HubError) in try memory.supporters() },
        Entry(name: "profiles(of:)") { memory, about throws(HubError) in try memory.profiles(of: about.member) },
        Entry(name: "checkins(of:)") { memory, about throws(HubError) in try memory.checkins(of: about.member) },
        Entry(name: "goodDays(of:)") { memory, about throws(HubError) in try memory.goodDays(of: about.member) },
        Entry(name: "ties(of:)") { memory, about throws(HubError) in try memory.ties(of: about.member) },
        Entry(name: "blocked(with:)") { memory, about throws(HubError) in try memory.blocked(with: about.member) },
        Entry(name: "emergencyContact(of:)") { memory, about throws(HubError) in
            try memory.emergencyContact(of: about.member) as Any
        },
        Entry(name: "emergencyContact(of:beside:)") { memory, about throws(HubError) in
            try memory.emergencyContact(of: about.member, beside: about.member)
        },
        Entry(name: "offers(to:)") { memory, about throws(HubError) in try memory.offers(to: about.member) },
        Entry(name: "offers()") { memory, _ throws(HubError) in try memory.offers() },
        Entry(name: "offer(_:)") { memory, _ throws(HubError) in try memory.offer("OF1") },
        Entry(name: "asks(of:)") { memory, about throws(HubError) in try memory.asks(of: about.member) },
        Entry(name: "asks()") { memory, _ throws(HubError) in try memory.asks() },
        Entry(name: "ask(_:)") { memory, _ throws(HubError) in try memory.ask("AK1") },
        Entry(name: "wishLetters()") { memory, _ throws(HubError) in try memory.wishLetters() },
        Entry(name: "activeRecipient(_:)") { memory, about throws(HubError) in
            try memory.activeRecipient(about.member) as Any
        },
        Entry(name: "ownGatherings(of:in:today:everyAnswer:namingOthers:)") { memory, about throws(HubError) in
            try memory.ownGatherings(
                of: about.member, in: today.yearMonth.next, today: today, everyAnswer: true)
        },
        Entry(name: "calendarLink(of:in:)") { memory, about throws(HubError) in
            try memory.calendarLink(of: about.member, in: .utc) as Any
        },
        Entry(name: "joinDraft(_:at:)") { memory, _ throws(HubError) in
            try memory.joinDraft("a token that nobody has", at: AshbourneVale.now) as Any
        },
        Entry(name: "owner(ofCalendar:)") { memory, _ throws(HubError) in
            try memory.owner(ofCalendar: "a token that nobody has") as Any
        },
        Entry(name: "ownEvent(_:of:now:)") { memory, about throws(HubError) in
            try memory.ownEvent(about.event.reference, of: about.member, now: noon)
        },
        Entry(name: "helping()") { memory, _ throws(HubError) in try memory.helping() },
        Entry(name: "answersSaid(for:)") { memory, about throws(HubError) in
            try memory.answersSaid(for: about.member)
        },
        Entry(name: "ownCircleDays(of:in:)") { memory, about throws(HubError) in
            try memory.ownCircleDays(of: about.member, in: today.yearMonth.next)
        },
        Entry(name: "circles()") { memory, _ throws(HubError) in try memory.circles() },
        Entry(
            name: "ageBands()", read: { memory, _ throws(HubError) in try memory.ageBands() },
            exemption: "for matching alone"),
        Entry(
            name: "seekingCircles()", read: { memory, _ throws(HubError) in try memory.seekingCircles() },
            exemption: "for matching alone"),
        Entry(name: "circlesInSight()") { memory, _ throws(HubError) in try memory.circlesInSight() },
        Entry(name: "facilitators()") { memory, _ throws(HubError) in try memory.facilitators() },
    ]

    private static let gatherings: [Entry] = [
        Entry(name: "events()") { memory, _ throws(HubError) in try memory.events() },
        Entry(name: "replies(to:)") { memory, about throws(HubError) in try memory.replies(to: about.event.id) },
        Entry(name: "guests(of:)") { memory, about throws(HubError) in try memory.guests(of: about.event.reference) },
        Entry(name: "groups()") { memory, _ throws(HubError) in try memory.groups() },
        Entry(name: "proposals()") { memory, _ throws(HubError) in try memory.proposals() },
        Entry(name: "proposal(_:)") { memory, about throws(HubError) in try memory.proposal(about.proposal) },
        Entry(name: "hostedEvents(by:)") { memory, about throws(HubError) in
            try memory.hostedEvents(by: about.member)
        },
        Entry(name: "hostPack(of:)") { memory, about throws(HubError) in try memory.hostPack(of: about.event.reference)
        },
        Entry(name: "toldEvents()") { memory, _ throws(HubError) in try memory.toldEvents() },
        Entry(name: "toldEvent(_:)") { memory, about throws(HubError) in
            try memory.toldEvent(about.event.reference)
        },
        Entry(name: "hostReport(of:)") { memory, about throws(HubError) in
            try memory.hostReport(of: about.event.reference)
        },
        Entry(name: "event(from:)") { memory, about throws(HubError) in
            try memory.event(from: about.proposal) as Any
        },
        Entry(name: "publicEvents(today:)") { memory, _ throws(HubError) in try memory.publicEvents(today: today) },
        Entry(name: "publicEvent(_:today:)") { memory, about throws(HubError) in
            try memory.publicEvent(about.event.reference, today: today)
        },
        Entry(name: "publicGroups(today:)") { memory, _ throws(HubError) in try memory.publicGroups(today: today) },
        Entry(name: "publicGroup(_:today:)") { memory, _ throws(HubError) in
            try memory.publicGroup("G01", today: today)
        },
        Entry(name: "publicOccurrences(in:)") { memory, _ throws(HubError) in
            try memory.publicOccurrences(in: today.yearMonth.next)
        },
        Entry(name: "publicOccurrences(from:to:)") { memory, _ throws(HubError) in
            try memory.publicOccurrences(from: today, to: today.adding(days: 60))
        },
        Entry(name: "programmeFacts(today:)") { memory, _ throws(HubError) in
            try memory.programmeFacts(today: today)
        },
        Entry(name: "programmeMonth(_:)") { memory, _ throws(HubError) in
            try memory.programmeMonth(today.yearMonth.next) as Any
        },
        Entry(name: "plan(of:)") { memory, _ throws(HubError) in try memory.plan(of: today.yearMonth.next) as Any },
        Entry(name: "planRules(of:)") { memory, _ throws(HubError) in
            try memory.planRules(of: today.yearMonth.next)
        },
        Entry(name: "planPoints()") { memory, _ throws(HubError) in try memory.planPoints() },
        Entry(name: "overrides(of:)") { memory, _ throws(HubError) in
            try memory.overrides(of: today.yearMonth.next)
        },
        Entry(name: "edition(_:of:)") { memory, _ throws(HubError) in
            try memory.edition(1, of: today.yearMonth.next)
        },
        Entry(
            name: "planningAnswers(before:)",
            read: { memory, _ throws(HubError) in try memory.planningAnswers(before: today.yearMonth.next) },
            exemption: "for matching alone"),
        Entry(name: "publishedMonths()") { memory, _ throws(HubError) in try memory.publishedMonths() },
        Entry(name: "checkFacts(of:today:)") { memory, _ throws(HubError) in
            try memory.checkFacts(of: today.yearMonth.next, today: today)
        },
        Entry(
            name: "matchingFacts(today:)",
            read: { memory, _ throws(HubError) in try memory.matchingFacts(today: today) },
            exemption: "for matching alone, whose results are filtered again for each reader"),
    ]

    private static let places: [Entry] = [
        Entry(name: "partners()") { memory, _ throws(HubError) in try memory.partners() },
        Entry(name: "connectors()") { memory, _ throws(HubError) in try memory.connectors() },
        Entry(name: "venues()") { memory, _ throws(HubError) in try memory.venues() },
        Entry(name: "freelancers()") { memory, _ throws(HubError) in try memory.freelancers() },
        Entry(name: "publicVenues()") { memory, _ throws(HubError) in try memory.publicVenues() },
        Entry(name: "publicVenue(_:)") { memory, _ throws(HubError) in try memory.publicVenue("V01") as Any },
        Entry(name: "bookings()") { memory, _ throws(HubError) in try memory.bookings() },
        Entry(name: "community()") { memory, _ throws(HubError) in try memory.community() },
        Entry(name: "publicationVersion()") { memory, _ throws(HubError) in try memory.publicationVersion() },
        Entry(name: "demo()") { memory, _ throws(HubError) in try memory.demo() as Any },
        Entry(name: "areas()") { memory, _ throws(HubError) in try memory.areas() },
        Entry(name: "publicAreas()") { memory, _ throws(HubError) in try memory.publicAreas() },
        Entry(name: "publicInterests()") { memory, _ throws(HubError) in try memory.publicInterests() },
        Entry(
            name: "interests()", read: { memory, _ throws(HubError) in try memory.interests() },
            exemption: "the words themselves, and nobody's"),
    ]

    private static let desk: [Entry] = [
        Entry(name: "ownWords()") { memory, _ throws(HubError) in try memory.ownWords() },
        Entry(name: "placedWords()") { memory, _ throws(HubError) in try memory.placedWords() },
        Entry(name: "importRuns()") { memory, _ throws(HubError) in try memory.importRuns() },
        Entry(name: "importRun(_:)") { memory, _ throws(HubError) in try memory.importRun("I1") },
        Entry(name: "importQuestions(of:)") { memory, _ throws(HubError) in try memory.importQuestions() },
        Entry(name: "meetingWords(of:)") { memory, _ throws(HubError) in
            try memory.meetingWords(of: Identifier(rawValue: "none")) as Any
        },
        Entry(
            name: "who()", read: { memory, _ throws(HubError) in try memory.who() },
            exemption: "the reader's own reference"),
        Entry(name: "posts()") { memory, _ throws(HubError) in try memory.posts() },
        Entry(name: "accessTokens(of:)") { memory, about throws(HubError) in
            try memory.accessTokens(of: about.member)
        },
        Entry(name: "accessHolder(_:)") { memory, _ throws(HubError) in try memory.accessHolder("none") as Any },
        Entry(name: "startEnquiries()") { memory, _ throws(HubError) in try memory.startEnquiries() },
        Entry(name: "concerns()") { memory, _ throws(HubError) in try memory.concerns() },
        Entry(name: "openConcerns()") { memory, _ throws(HubError) in try memory.openConcerns() },
        Entry(name: "signposts()") { memory, _ throws(HubError) in try memory.signposts() },
        Entry(name: "undoStep(_:)") { memory, _ throws(HubError) in
            try memory.undoStep(Identifier(rawValue: "none"))
        },
        Entry(name: "resolve(_:)") { memory, about throws(HubError) in try memory.resolve(about.reference) as Any },
        Entry(name: "wantedSteps(on:)") { memory, _ throws(HubError) in try memory.wantedSteps(on: today) },
        Entry(name: "suggestionAnswers(of:)") { memory, about throws(HubError) in
            try memory.suggestionAnswers(of: about.member)
        },
        Entry(name: "lifts(after:)") { memory, _ throws(HubError) in try memory.lifts(after: noon) },
        Entry(name: "comments(on:)") { memory, _ throws(HubError) in
            try memory.comments(on: today.yearMonth.next)
        },
        Entry(name: "comments(of:on:)") { memory, about throws(HubError) in
            try memory.comments(of: about.member, on: today.yearMonth.next)
        },
        Entry(name: "shownToMembers(_:)") { memory, _ throws(HubError) in try memory.shownToMembers([]) },
        Entry(name: "audit(limit:skip:about:)") { memory, _ throws(HubError) in try memory.audit(limit: 100) },
        Entry(name: "auditCount(about:)") { memory, about throws(HubError) in
            try memory.auditCount(about: about.reference)
        },
        Entry(name: "auditReport()") { memory, _ throws(HubError) in try memory.auditReport() },
        Entry(name: "letterStanding(at:)") { memory, _ throws(HubError) in
            try memory.letterStanding(at: AshbourneVale.now)
        },
        Entry(name: "newestEntry()") { memory, _ throws(HubError) in try memory.newestEntry() as Any },
        Entry(name: "outboxSummary()") { memory, _ throws(HubError) in try memory.outboxSummary() },
        Entry(
            name: "outbox(state:)", read: { memory, _ throws(HubError) in try memory.outbox(state: .queued) },
            exemption: "the courier's, who carries letters and shows nobody anything"),
        Entry(name: "dueLetters(at:)") { memory, _ throws(HubError) in
            try memory.dueLetters(at: AshbourneVale.now)
        },
        Entry(name: "nextLetterTry()") { memory, _ throws(HubError) in try memory.nextLetterTry() as Any },
        Entry(name: "receipt(for:)") { memory, _ throws(HubError) in try memory.receipt(for: "no form") as Any },
        Entry(name: "session(_:at:)") { memory, _ throws(HubError) in
            try memory.session("no session", at: AshbourneVale.now) as Any
        },
        Entry(name: "sessions(of:at:)") { memory, about throws(HubError) in
            try memory.sessions(of: .member(about.member), at: AshbourneVale.now)
        },
        Entry(name: "listingAsk(_:at:)") { memory, _ throws(HubError) in
            try memory.listingAsk("no link", at: AshbourneVale.now) as Any
        },
        Entry(name: "listingAsks()") { memory, _ throws(HubError) in try memory.listingAsks() },
        Entry(name: "secondStep(of:)") { memory, _ throws(HubError) in
            try memory.secondStep(of: Identifier(rawValue: "nobody")) as Any
        },
        Entry(name: "linkReaders(at:)") { memory, _ throws(HubError) in
            try memory.linkReaders(at: "pauline@example.org")
        },
        Entry(name: "signInRequest(_:browser:at:)") { memory, _ throws(HubError) in
            try memory.signInRequest("no link", browser: nil, at: AshbourneVale.now) as Any
        },
        Entry(name: "signInLetters(due:)") { memory, _ throws(HubError) in
            try memory.signInLetters(due: AshbourneVale.now)
        },
        Entry(name: "reference(of:)") { memory, about throws(HubError) in
            try memory.reference(of: .member(about.member))
        },
        Entry(name: "isSpent(link:)") { memory, _ throws(HubError) in try memory.isSpent(link: "no link") },
        Entry(
            name: "signingKey()", read: { memory, _ throws(HubError) in try memory.signingKey() },
            exemption: "bytes for the keeper's program"),
    ]

    private static let rights: [Entry] = [
        Entry(
            name: "auditName()", read: { memory, about throws(HubError) in try memory.auditName() },
            exemption: "the reader's own reference"),
        Entry(name: "belonging(of:)") { memory, about throws(HubError) in
            try memory.belonging(of: about.reference) as Any
        },
        Entry(name: "callingNames()") { memory, about throws(HubError) in
            try memory.callingNames()
        },
        Entry(name: "consentHistory(of:)") { memory, about throws(HubError) in
            try memory.consentHistory(of: about.member)
        },
        Entry(name: "dataRequests()") { memory, about throws(HubError) in
            try memory.dataRequests()
        },
        Entry(name: "dataRequest(_:)") { memory, about throws(HubError) in
            try memory.dataRequest("D1")
        },
        Entry(name: "erasureNote(of:at:)") { memory, about throws(HubError) in
            try memory.erasureNote(of: memory.member(about.member), at: AshbourneVale.now)
        },
        Entry(name: "erasureNotes(of:at:)") { memory, about throws(HubError) in
            try memory.erasureNotes(of: memory.member(about.member), at: AshbourneVale.now)
        },
        Entry(name: "member(of:)") { memory, about throws(HubError) in
            let note = ErasureNote(at: AshbourneVale.now, id: about.member, reference: about.reference, marks: [])
            return try memory.member(of: note) as Any
        },
        Entry(name: "completed(_:with:)") { memory, about throws(HubError) in
            let note = ErasureNote(at: AshbourneVale.now, id: about.member, reference: about.reference, marks: [])
            return try memory.completed(note, with: memory.member(about.member))
        },
        Entry(name: "everyReference(of:)") { memory, about throws(HubError) in
            try memory.everyReference(of: memory.member(about.member))
        },
        Entry(name: "held(on:)") { memory, about throws(HubError) in
            try memory.held(on: memory.member(about.member))
        },
        Entry(
            name: "heldRecords(on:)",
            read: { memory, about throws(HubError) in try memory.heldRecords(on: memory.member(about.member)) },
            exemption: "all that is held, for the person it is handed to"),
        Entry(name: "isCleanupDue()") { memory, about throws(HubError) in
            try memory.isCleanupDue()
        },
        Entry(name: "letters(toOthersThan:where:)") { memory, about throws(HubError) in
            try memory.letters(toOthersThan: about.member) { _ in true }
        },
        Entry(name: "mailHold()") { memory, about throws(HubError) in
            try memory.mailHold() as Any
        },
        Entry(name: "mark()") { memory, about throws(HubError) in
            try memory.mark()
        },
        Entry(name: "members(of:)") { memory, about throws(HubError) in
            try memory.members(of: [about.member])
        },
        Entry(name: "mentions(of:_:)") { memory, about throws(HubError) in
            let member = try memory.member(about.member)
            return try memory.mentions(of: member, try memory.words(of: member))
        },
        Entry(name: "missing(of:)") { memory, about throws(HubError) in
            try memory.missing(of: [])
        },
        Entry(name: "outsider(_:)") { memory, _ throws(HubError) in try memory.outsider("G01") },
        Entry(name: "outsider(of:)") { memory, _ throws(HubError) in
            try memory.outsider(
                of: ErasureNote(at: AshbourneVale.now, id: Identifier(rawValue: "x"), reference: "x", marks: [])) as Any
        },
        Entry(name: "erasedOutsiders()") { memory, _ throws(HubError) in try memory.erasedOutsiders() },
        Entry(name: "people(over:today:)") { memory, about throws(HubError) in
            try memory.people(over: .left, today: today)
        },
        Entry(name: "rows(over:at:today:)") { memory, about throws(HubError) in
            try memory.rows(over: .left, at: AshbourneVale.now, today: today)
        },
        Entry(name: "readers(of:limit:)") { memory, about throws(HubError) in
            try memory.readers(of: about.reference, limit: 100)
        },
        Entry(name: "words(of:)") { memory, about throws(HubError) in
            try memory.words(of: memory.member(about.member))
        },
        Entry(
            name: "giveOut(_:of:)",
            read: { memory, about throws(HubError) in memory.giveOut(.audit, of: [about.member]) },
            exemption: "gives nothing out; it notes what others do"),
        Entry(
            name: "reckoning(_:)", read: { memory, about throws(HubError) in 0 },
            exemption: "gives nothing out; it notes nothing of what its body does"),
    ]
}
