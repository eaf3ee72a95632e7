import Domain
import HTML
import Hub
import Wording

/// What a member enjoys, misses, would like to try and could give: as they told it, to add to and to change.
struct OwnInterestsPage {
    let frame: Frame
    let own: OwnInterests
    var answers = InterestAnswers()
    var gift = GiftAnswers()
    /// What is asked back about their own words.
    var questions: [JoinQuestion] = []
    var problems = FormProblems([])
    /// What was taken away with the last press, with the fields that put it back.
    var gone: Gone?
    /// Whether the page is shown because a form was older than what it was about.
    var isStale = false

    struct Gone {
        let words: String
        let link: Link
        let fields: [(String, String?)]
    }

    var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)What I enjoy and can give", tab: .me, announcesFeeds: false,
            main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)\(isStale ? stale : "")\(asking)\(undo)
        <h1>What I enjoy and can give</h1>
        <p class="lead">In your own words. Change any of it when you like, and \(frame.helpLine.name) looks for what suits.</p>
        <div class="cols"><div>
        <section><h2>What I told you</h2>\(interests)</section>
        <section class="card" id="tell"><h2>Tell us one more</h2>\(form)</section>
        </div><div>
        <section><h2>What I can give</h2>\(gifts)</section>
        \(giftForm)
        <p class="acts"><a class="button plain" href="\(WeekLinks.about)">About me</a> \
        <a class="button plain" href="\(WeekLinks.home)">Back to my page</a></p>
        </div></div>
        """
    }

    private var stale: Markup {
        StaleNote(advice: "It was changed or taken away elsewhere. Here is everything as it stands now.").body
    }

    private var undo: Markup? {
        gone.map { gone in
            let fields = gone.fields.compactMap { name, value -> Markup? in
                value.map { "<input type=\"hidden\" name=\"\(name)\" value=\"\($0)\">" }
            }
            return """
                <div class="note" role="status" tabindex="-1" autofocus><h2>Taken away: \(gone.words)</h2>
                \(frame.form(to: "\(gone.link)"))\(fields)<p><button class="plain">Put it back</button></p></form></div>
                """
        }
    }

    // MARK: - Interests

    private var interests: Markup {
        guard !own.told.isEmpty else {
            return "<p>Nothing is written down yet. One small thing is a good beginning.</p>"
        }
        return InterestRelation.allCases.map { relation -> Markup in
            let told = own.told.filter { $0.told.relation == relation }
            return told.isEmpty
                ? ""
                : """
                <h3>\(OwnInterestWords.heading(relation))</h3><ul class="jobs">\(told.map(line))</ul>

                """
        }.joined()
    }

    private func line(_ one: OwnInterests.Told) -> Markup {
        let beside = [one.knownAs.map { "We look under “\($0)”." }, one.told.note.map { "You added: “\($0)”." }]
        let known = OwnInterestWords.known(one.told.visibleTo, connector: frame.helpLine.name)
        return """
            <li><p><b>\(one.label)</b></p><p class="soft">\((beside + [known]).compactMap(\.self).joined(separator: " "))</p>\
            <p><a href="\(OwnLinks.interest(one.told.key))">Change<span class="unseen">: \(one.label)</span></a></p></li>

            """
    }

    /// At the top, where there is something to ask back and nothing to put right.
    private var asking: Markup? {
        guard problems.isEmpty, !questions.isEmpty else { return nil }
        return """
            <div class="note" role="status" tabindex="-1" autofocus><h2>Did we understand you?</h2><p>Nothing is kept yet. \
            Have a look at <a href="#\(JoinField.meaning(0))">what you wrote</a>, then press “Write it down” again. Keeping \
            your words is always fine.</p></div>
            """
    }

    private var form: Markup {
        let words = TextField(
            name: InterestAnswers.Field.words, label: "In your own words",
            hint: "For example: anything with trains, or a good natter", rows: 2, value: answers.words,
            problem: problems.sentence(for: InterestAnswers.Field.words))
        let asked = questions.enumerated().map { place, question in
            question.field(place, chosen: answers.meanings[question.words].flatMap(\.self))
        }
        return """
            \(frame.form(to: "\(OwnLinks.interests)", " novalidate"))\(words.body)\(asked)\
            \(InterestFields(frame: frame, answers: answers, problems: problems).body)\
            <p class="acts"><button>Write it down</button></p></form>
            """
    }

    // MARK: - Gifts

    private var gifts: Markup {
        guard !own.gifts.isEmpty else { return "<p>Nothing is written down yet. Everybody has something.</p>" }
        return "<ul class=\"jobs\">\(own.gifts.map(line))</ul>"
    }

    private func line(_ gift: Gift) -> Markup {
        """
        <li><p><b>\(gift.description)</b></p><p class="soft">\(gift.dimension.rawValue.sentenceCase). \
        \(OwnInterestWords.willing(gift) ?? "")</p>\
        <p><a href="\(OwnLinks.gift(gift.reference))">Change<span class="unseen">: \(gift.description)</span></a></p></li>

        """
    }

    /// Folded up, so that the page stays short; open where there is something to put right, or nothing was told.
    private var giftForm: Markup {
        let isOpen = own.gifts.isEmpty || !gift.words.isEmpty || !gift.dimension.isEmpty || !gift.will.isEmpty
        return """
            <details\(" open", when: isOpen)><summary>Something else I could give</summary>\
            \(frame.form(to: "\(OwnLinks.gifts)", " novalidate"))\
            \(GiftFields(frame: frame, answers: gift, problems: problems).body)\
            <p class="acts"><button>Write it down</button></p></form></details>
            """
    }
}
