import CivilTime
import Domain
import HTML
import Hub
import Wording

/// What a month holds for whom, what becomes of gifts, who gives and who receives: for the connector, without a name.
struct PicturesPage {
    let frame: Frame
    let view: ShowPictures.View

    var body: Markup {
        Page(frame: frame, title: title, tab: .connectorMonth, announcesFeeds: false, main: main).body
    }

    private var title: String { "\(DateWords.month(view.month)) in pictures" }

    private var main: Markup {
        """
        <h1>\(title)</h1>
        <nav class="row" aria-label="Other months"><ul class="tabs">\
        <li><a href="\(PictureLinks.month(view.month.previous))">\(DateWords.month(view.month.previous))</a></li>\
        <li><a href="\(PictureLinks.month(view.month.next))">\(DateWords.month(view.month.next))</a></li>\
        <li><a href="\(ConnectorLinks.month(view.month))">The month</a></li></ul></nav>
        <section id="coverage"><h2>Whom the month has something for</h2>\(coverage)</section>
        <section id="gifts"><h2>What becomes of gifts</h2>\(gifts)</section>
        <section id="balance"><h2>Who gives, who receives</h2>\(balance)</section>
        """
    }

    private var coverage: Markup {
        guard view.isPublished else {
            return """
                <p>\(DateWords.month(view.month)) is not published, so it holds nothing for anybody yet. \
                <a href="\(PlanLinks.plan(view.month))">The plan</a> says whom it will have something for.</p>
                """
        }
        let shares = MonthCoverage.Share.allCases
        let bars = view.coverage.rows.map { row in
            BarPicture.Bar(
                name: row.area.flatMap { view.areas[$0] } ?? "Neighbourhood not known",
                numbers: shares.map { row.members[$0, default: 0] })
        }
        let picture = BarPicture(
            title: "Members by neighbourhood, and what the month holds for them", of: "Neighbourhood",
            parts: shares.map(PictureWords.share), bars: bars)
        return """
            <p>\(coverageLead)</p>
            \(picture.body)
            <p class="soft">Counted from what is public and still to come, and from what people agreed that we look at.\
            \(nextStep)</p>
            """
    }

    private var coverageLead: String {
        let theirs = view.coverage.count(.theirs)
        let nothing = view.coverage.count(.nothing)
        let all = MonthCoverage.Share.allCases.reduce(0) { $0 + view.coverage.count($1) }
        let rest =
            nothing == 0
            ? "everybody has something to come to" : "for \(SummaryWords.number(nothing)) there is nothing yet"
        return "\(theirs) of \(all) members have something of theirs; \(rest)."
    }

    private var nextStep: Markup {
        guard view.coverage.count(.nothing) > 0 else { return "" }
        return " <a href=\"\(MatchLinks.queue)\">Wish by wish</a>"
    }

    private var gifts: Markup {
        let uses = Giving.GiftUse.allCases
        let bars = GiftDimension.allCases.map { dimension in
            BarPicture.Bar(
                name: PictureWords.gift(dimension), numbers: uses.map { view.giving.count(dimension, $0) })
        }
        let picture = BarPicture(
            title: "Gifts of head, heart and hands, and how far they have come", of: "Gift",
            parts: uses.map(PictureWords.use), bars: bars)
        return """
            <p>A gift is given when its giver hosts something about it, helps to run a group about it, or said yes when asked.</p>
            \(picture.body)
            """
    }

    private var balance: Markup {
        let bars = Giving.Balance.allCases.map { balance in
            BarPicture.Bar(name: PictureWords.balance(balance), numbers: [view.giving.count(balance)])
        }
        let picture = BarPicture(
            title: "Members by what they do for others and what others do for them", of: "Members",
            parts: ["Members"], bars: bars)
        return """
            <p>Give: host, help to run a group, said yes when asked, accompany a circle. Receive: came to something since the \
            start of last month, or have a circle around them. Everybody can do both.</p>
            \(picture.body)
            """
    }
}
