import CivilTime
import Domain
import HTML
import Hub
import Wording

/// The fourth page: the places, each with what speaks for it and against it.
struct ProposePlace {
    let frame: Frame
    let answers: ProposeAnswers
    let places: [PrepareMeetup.Place]
    let problems: FormProblems

    var body: Markup {
        let problem = problems.sentence(for: ProposeField.venue)
        return """
            <p class="lead">\(answers.title), \(answers.suggestedStarts.map(DateWords.moment).joined(separator: ", or ")).</p>
            <fieldset class="field\(" wrong", when: problem != nil)"\
            \(FieldDescription(name: ProposeField.venue, hint: nil, problem: problem).body)>\
            <legend class="unseen">Where could it be?</legend>\
            \(problem.map { "<span class=\"error\" id=\"\(ProposeField.venue)-error\">\($0)</span>" as Markup })
            \(help)\(possible.prefix(Self.shown).map(card))\(more)\(home)\(others)
            </fieldset>
            """
    }

    /// So many places are looked at at once.
    private static let shown = 5

    private var possible: [PrepareMeetup.Place] { places.filter(\.look.canBeAsked) }

    private var more: Markup {
        let rest = possible.dropFirst(Self.shown)
        guard !rest.isEmpty else { return "" }
        let isChosen = rest.contains { $0.venue.reference == answers.venue }
        return """
            <details\(" open", when: isChosen)><summary>\(SummaryWords.count(rest.count, "more place").sentenceCase)</summary>\
            <div>\(rest.map(card))</div></details>

            """
    }

    private var help: Markup {
        let isChosen =
            !answers.isAtHome && !places.contains { $0.venue.reference == answers.venue && $0.look.canBeAsked }
        return """
            <div class="card">\(radio("", "I don’t know, please help", isChosen: isChosen, hasID: true))\
            <p class="soft">\(frame.helpLine.name) finds a place with you.</p></div>
            """
    }

    private var home: Markup {
        """
        <div class="card">\(radio(ProposeField.home, "My own home or garden", isChosen: answers.isAtHome))\
        <p class="soft">Your address is told to nobody but those who come. A first meeting of people who do not know each \
        other is nearly always in a public place: \(frame.helpLine.name) talks it over with you.</p></div>
        """
    }

    private func card(_ place: PrepareMeetup.Place) -> Markup {
        let (venue, look) = (place.venue, place.look)
        let isChosen = answers.venue == venue.reference && look.canBeAsked
        let name = PlaceWords.name(.venue(venue))
        return """
            <div class="card">\(radio(venue.reference.rawValue, name, isChosen: isChosen, isShut: !look.canBeAsked))\
            <ul class="why">\(HostingWords.reasons(look, at: venue).map(reason))</ul>\
            \(where_(venue, look))</div>

            """
    }

    private func where_(_ venue: PublicVenue, _ look: PlaceLook) -> Markup {
        let address = venue.isRemote ? nil : [venue.address, venue.postcode].compactMap(\.self).joined(separator: ", ")
        let words = [address.map { "\($0)." }, HostingWords.distance(look)].compactMap(\.self).filter { $0 != "." }
        return words.isEmpty ? "" : "<p class=\"soft small\">\(words.joined(separator: " "))</p>"
    }

    private func reason(_ reason: (words: String, isGood: Bool)) -> Markup {
        "<li\(" class=\"no\"", when: !reason.isGood)>\(reason.words)</li>"
    }

    /// What cannot be had is told with its reason, folded away.
    private var others: Markup {
        let shut = places.filter { !$0.look.canBeAsked }
        guard !shut.isEmpty else { return "" }
        return """
            <details><summary>Places that cannot be had then</summary><div><p>Another day or time may do: go back and choose \
            one.</p>\(shut.map(card))</div></details>
            """
    }

    private func radio(
        _ value: String, _ label: String, isChosen: Bool, isShut: Bool = false, hasID: Bool = false
    ) -> Markup {
        """
        <label class="choice"><input type="radio" name="\(ProposeField.venue)" value="\(value)"\
        \(" id=\"\(ProposeField.venue)\"", when: hasID)\(" checked", when: isChosen)\(" disabled", when: isShut)> \(label)</label>
        """
    }
}
