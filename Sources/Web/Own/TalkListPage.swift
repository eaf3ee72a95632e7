import Domain
import HTML
import Hub
import Wording

/// A member's own talks of one kind: read, changed, printed, taken away.
struct TalkListPage {
    let frame: Frame
    let talk: Talk
    let own: OwnTalks
    /// What was taken away with the last press.
    var gone: TalkAnswers?
    /// Whether the page is shown because a form was older than what it was about.
    var isStale = false

    var body: Markup {
        Page(frame: frame, title: talk.title, tab: .me, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        let isEmpty = talk == .goodDays ? own.goodDays.isEmpty : own.profiles.isEmpty
        return """
            \(isStale ? StaleNote(advice: "Here is everything as it stands now.").body : "")\(undo)
            <h1>\(talk.title)</h1>
            <p class="lead">\(lead)</p>
            \("<p>Nothing is written down yet.</p>", when: isEmpty)\
            \(talk == .goodDays ? own.goodDays.map(card) : own.profiles.map(card))
            <p class="acts"><a class="button" href="\(talk.begin)">\(isEmpty ? "Begin" : "Write another")</a> \
            <a class="button plain" href="\(WeekLinks.about)">About me</a></p>
            <p class="soft">Rather talk it over? Ring \(PhoneLink(number: frame.helpLine.phone).body), and \
            \(frame.helpLine.name) writes down what you say.</p>
            """
    }

    private var lead: String {
        talk == .goodDays
            ? "What makes a day a good one? When nothing comes to mind that you enjoy, begin here."
            : "One page about you, in your words, so that people meet you well. You can have several, each for other readers."
    }

    private var undo: Markup? {
        gone.map { gone in
            let fields = gone.hidden(but: [TalkAnswers.Field.id, TalkAnswers.Field.seen]).map { name, value -> Markup in
                "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
            }
            return """
                <div class="note" role="status" tabindex="-1" autofocus><h2>Taken away</h2>
                \(frame.form(to: "\(talk.list)"))\(fields)<p><button name="to" value="keep" class="plain">Put it back</button></p>\
                </form></div>
                """
        }
    }

    // MARK: - One of them

    private func card(_ profile: OnePageProfile) -> Markup {
        let parts = TalkParts(profile).body
        return """
            <article class="card"><p class="over">\(profile.dated.map { DateWords.date($0) } ?? "One-page profile")\
            \(profile.madeWith.map { ", made with \($0)" })</p>
            \(parts)<p class="soft">\(OwnTalkWords.readers(of: profile, connector: frame.helpLine.name))</p>
            \(acts(profile.id.rawValue, seen: profile.seen))</article>

            """
    }

    private func card(_ said: GoodDays) -> Markup {
        let parts = TalkParts(said) { line in
            own.made.contains(line.id)
                ? " <span class=\"soft\">You told us that you enjoy it.</span>"
                : line.kind == .bad ? "" : press(line, of: said)
        }
        return """
            <article class="card"><p class="over">\(DateWords.date(said.dated))</p>
            \(parts.body)<p class="soft">\(OwnTalkWords.readers(of: said, connector: frame.helpLine.name))</p>
            \(acts(said.id.rawValue, seen: said.seen))</article>

            """
    }

    private func press(_ line: GoodDaysLine, of said: GoodDays) -> Markup {
        """
        \(frame.form(to: "\(talk.interest(said.id.rawValue))"))\
        <input type="hidden" name="line" value="\(line.id.rawValue)">\
        <button class="plain small">I enjoy this<span class="unseen">: \(line.words)</span></button></form>
        """
    }

    private func acts(_ id: String, seen: String) -> Markup {
        """
        \(frame.form(to: "\(talk.away(id))"))<input type="hidden" name="seen" value="\(seen)">\
        <p class="acts"><a class="button plain" href="\(talk.page(id))">Change it</a> \
        <a class="button plain" href="\(talk.paper(id))">For paper</a> <button class="plain">Take it away</button></p></form>
        """
    }
}

/// The answers under their headings.
struct TalkParts {
    let body: Markup

    init(_ profile: OnePageProfile) {
        let texts = [profile.likeAndAdmire, profile.importantToMe, profile.howBestToSupportMe]
        body = zip(OwnTalkWords.profile, texts).map { question, text -> Markup in
            guard !text.isEmpty else { return "" }
            let lines = text.split(separator: "\n").map { "\($0)" as Markup }.joined(separator: "<br>")
            return "<section class=\"leaf\"><h2>\(question.heading)</h2><p>\(lines)</p></section>\n"
        }.joined()
    }

    init(_ said: GoodDays, beside: (GoodDaysLine) -> Markup = { _ in "" }) {
        let parts = zip(OwnTalkWords.goodDays, GoodDaysKind.allCases).map { question, kind -> Markup in
            let lines = said.lines.filter { $0.kind == kind }
            guard !lines.isEmpty else { return "" }
            return """
                <section class="leaf"><h2>\(question.heading)</h2><ul class="lines">\
                \(lines.map { "<li>\($0.words)\(beside($0))</li>" as Markup })</ul></section>

                """
        }
        let more = said.moreOf.map { words -> Markup in
            """
            <section class="leaf"><h2>\(OwnTalkWords.goodDays.last?.heading ?? "")</h2><p>\(words)</p></section>

            """
        }
        body = parts.joined() + (more ?? "")
    }
}
