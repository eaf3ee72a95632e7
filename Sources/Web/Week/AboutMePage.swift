import Domain
package import HTML
import Wording

/// What a member told us of themselves, and what they agreed to.
package struct AboutMePage: Sendable {
    let frame: Frame
    let view: MemberView

    package init(frame: Frame, view: MemberView) {
        self.frame = frame
        self.view = view
    }

    package var body: Markup {
        Page(frame: frame, title: "About me", tab: .me, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>About me</h1>
        <p class="lead">What you told us, in your own words. You can change any of it.</p>
        <div class="cols"><div>
        <section><h2>What we wrote down</h2>\(FactList(facts: facts).body)
        <p class="acts"><a class="button plain" href="\(PeopleLinks.ownDetails)">Change my details</a> \
        <a class="button plain" href="\(OwnLinks.interests)">What I enjoy and can give</a> \
        <a class="button plain" href="\(Talk.profile.list)">\(Talk.profile.title)</a> \
        <a class="button plain" href="\(Talk.goodDays.list)">\(Talk.goodDays.title)</a></p>
        <p class="soft">Rather by telephone? Ring \(PhoneLink(number: frame.helpLine.phone).body) and we put it right, \
        or take it out.</p></section>
        </div><div>
        <section class="card"><h2>What you agreed to</h2>\(consents)</section>
        <p class="acts"><a class="button plain" href="\(WeekLinks.home)">Back to my page</a></p>
        </div></div>
        """
    }

    private var facts: [FactList.Fact] {
        let member = view.member
        let address = [member.addressLine, member.postcode].compactMap(\.self).joined(separator: ", ")
        return [
            .init("Name", member.fullName),
            .init("Known as", member.knownAs),
            .init("Telephone", [member.phone, member.mobile].compactMap(\.self).joined(separator: ", ")),
            .init("E-mail", member.email ?? ""),
            .init("Address", address),
            .init("How we reach you", MemberWords.channel(member.preferredChannel)),
            .init("Print", MemberWords.format(member.format)),
            .init("Where you live", view.area),
            .init("Getting about", travel.sentenceCase),
            .init(
                "Free", TimesInWords.list(Set(view.free.map { WeekPart($0.weekday, $0.part) })).joined(separator: ", ")),
            .init("What helps", AccessWords.needs(view.needs).joined(separator: ", ").sentenceCase),
            .init("What you could bring", view.gifts.map(\.description).joined(separator: ", ")),
        ]
    }

    /// `by bus, up to 5 km`; nothing where nothing was told.
    private var travel: String {
        let travel = view.member.travel
        let isSaid = travel.mode != TravelMode.none && travel.reach > 0
        let reach = isSaid ? "up to \(PlaceWords.distance(metres: travel.reach))" : nil
        return [travel.mode.map(MemberWords.travel), reach].compactMap(\.self).joined(separator: ", ")
    }

    private var consents: Markup {
        let given = view.consents.filter { $0.state == .given }.map { consent -> Markup in
            "<li>\(MemberWords.consent(consent.purpose).sentenceCase)</li>"
        }
        return """
            \("<p>Nothing yet.</p>", when: given.isEmpty)\("<ul>\(given)</ul>", when: !given.isEmpty)
            \("<p class=\"soft\">You can take any of it back: ring \(PhoneLink(number: frame.helpLine.phone).body).</p>", when: !given.isEmpty)
            """
    }
}
