import Domain
import HTML
import Hub
import Wording

/// One interest, to be changed or taken away.
struct OwnInterestPage {
    let frame: Frame
    let one: OwnInterests.Told
    let answers: InterestAnswers
    var problems = FormProblems([])
    var isStale = false

    var body: Markup {
        let prefix = isStale ? "Error: " : problems.titlePrefix
        return Page(frame: frame, title: "\(prefix)\(one.label)", tab: .me, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        \(problems.summary)\(isStale ? StaleNote().body : "")
        <h1>\(one.label)</h1>
        \(one.knownAs.map { "<p class=\"lead\">We look under “\($0)”.</p>" as Markup })
        \(frame.form(to: "\(OwnLinks.interest(one.told.key))", " novalidate"))
        <input type="hidden" name="\(InterestAnswers.Field.seen)" value="\(answers.seen)">
        \(InterestFields(frame: frame, answers: answers, problems: problems).body)
        <p class="acts"><button name="act" value="save">Save</button> \
        <button name="act" value="remove" class="plain">Take it away</button> \
        <a class="button plain" href="\(OwnLinks.interests)">No, go back</a></p></form>
        <p class="hint">Other words for it? Take it away and tell us anew. What we offered you for it, and you have not \
        said yes to, goes with it.</p>
        """
    }
}

/// One gift, to be changed or taken away.
struct OwnGiftPage {
    let frame: Frame
    let gift: Gift
    let answers: GiftAnswers
    var problems = FormProblems([])
    var isStale = false

    var body: Markup {
        let prefix = isStale ? "Error: " : problems.titlePrefix
        return Page(
            frame: frame, title: "\(prefix)Something I can give", tab: .me, announcesFeeds: false, main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)\(isStale ? StaleNote().body : "")
        <h1>Something I can give</h1>
        \(frame.form(to: "\(OwnLinks.gift(gift.reference))", " novalidate"))
        <input type="hidden" name="\(InterestAnswers.Field.seen)" value="\(answers.seen)">
        \(GiftFields(frame: frame, answers: answers, problems: problems).body)
        <p class="acts"><button name="act" value="save">Save</button> \
        <button name="act" value="remove" class="plain">Take it away</button> \
        <a class="button plain" href="\(OwnLinks.interests)">No, go back</a></p></form>
        """
    }
}
