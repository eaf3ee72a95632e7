package import Domain
package import HTML
import Wording

/// The page between two presses: what becomes of two records of one person.
package struct MergePage: Sendable {
    let frame: Frame
    let plan: MergePlan

    package init(frame: Frame, plan: MergePlan) {
        self.frame = frame
        self.plan = plan
    }

    package var body: Markup {
        Page(frame: frame, title: "Two records of one person", tab: .people, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Are these one person?</h1>
        <p class="lead">\(MergeWords.headline(plan)) Nothing has changed yet.</p>
        <div class="cols">\(record(plan.kept, "Stays"))\(record(plan.gone, "Becomes part of it"))</div>
        <ul>\(MergeWords.sentences(plan).map { "<li>\($0)</li>" as Markup })</ul>
        \(frame.form(to: "\(PeopleLinks.merge(plan.kept.reference, plan.gone.reference))"))
        <div class="acts"><button>Yes, make them one</button> \
        <a class="button plain" href="\(PeopleLinks.merge(plan.gone.reference, plan.kept.reference))">The other way round</a> \
        <a class="button plain" href="\(PeopleLinks.person(plan.kept.reference))">No, go back</a></div>
        </form>
        """
    }

    private func record(_ member: Member, _ over: String) -> Markup {
        """
        <article class="card"><p class="over">\(over)</p><h2>\(member.fullName) \
        <span class="soft">\(member.reference.rawValue)</span></h2>
        \(FactList(facts: [
            .init("How things stand", StatusWords.words(member.status).sentenceCase),
            .init("Telephone", [member.phone, member.mobile].compactMap(\.self).joined(separator: ", ")),
            .init("E-mail", member.email ?? ""), .init("Address", member.addressLine ?? ""),
        ], isNarrow: true).body)</article>
        """
    }
}
