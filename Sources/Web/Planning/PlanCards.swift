import CivilTime
import Domain
import HTML
import Hub
import Wording

/// What is planned beside what is fixed, one card for each thing.
struct PlanCards {
    let month: YearMonth
    let view: PlanView
    let outlook: PlanView.Outlook

    var body: Markup {
        let new = outlook.items.filter { !$0.isFixed }
        let lost = view.lost.map { held -> Markup in
            "<li class=\"no\">Not possible any more: \(words.title(held.item)), \(words.when(held))</li>"
        }
        return """
            \("<p>Nothing. Everything there is happens anyway.</p>", when: new.isEmpty)\
            \("<ul class=\"why\">\(lost)</ul>", when: !lost.isEmpty)\
            <div class="two">\(new.map(card))</div>
            """
    }

    private var words: PlanWords { PlanWords(view.names) }

    private func card(_ item: HeldItem) -> Markup {
        let people = Set(item.seats.map(\.member)).count
        let style = InterestKind.style(of: item.interests.first.flatMap { view.categories[$0] })
        return """
            <article class="card"><p class="over kind\(style.isEmpty ? "" : " \(style)")">\(source(item.held.item))</p>
            <h3><a href="\(PlanLinks.item(item.held.item, in: month))">\(words.title(item.held.item))</a> \(tags(item))</h3>
            <p>\(words.when(item.held))</p>
            <ul class="why"><li>For \(SummaryWords.count(people, "person", "people")) who would like it.</li></ul></article>

            """
    }

    private func source(_ item: PlanItem) -> String {
        if case .proposal = item { "Somebody's idea" } else { "Wished, and nobody holds it yet" }
    }

    private func tags(_ item: HeldItem) -> Markup {
        var tags: [StateTag] = []
        if item.isPinned { tags.append(StateTag(words: "Pinned", tone: .good)) }
        if item.held.event != nil {
            tags.append(StateTag(words: "Shared", tone: .good))
        } else if item.held.isAgreed {
            tags.append(StateTag(words: "Host agreed", tone: .good))
        } else if case .member = item.held.host {
            tags.append(StateTag(words: "Host to be asked", tone: .wait))
        } else if case .freelancer = item.held.host {
            tags.append(StateTag(words: "Host to be asked", tone: .wait))
        }
        return tags.map { $0.body }.joined(separator: " ")
    }
}
