import CivilTime
import Domain
import Hub
import Wording

/// A person's record for people at a terminal: what is not known is left out.
struct PersonText {
    let record: PersonRecord
    private var member: Member { record.member }

    init(_ record: PersonRecord) { self.record = record }

    var text: String {
        ([head] + fields + section("Interests", interests) + section("Gifts", gifts) + section("What helps", needs)
            + section("Offered", offers) + section("Asked", asks) + section("Consents", consents)
            + section("Who helps", supporters) + section("Profiles", profiles)
            + section("Good days", goodDays) + section("In their life", ties) + section("Kept apart from", apart)
            + section("Who sees what", sight) + undo).joined(separator: "\n")
    }

    private var head: String {
        "\(member.reference)  \(member.fullName), \(StatusWords.words(member.status))"
            + (member.pausedUntil.map { " until about \(DateWords.date($0))" } ?? "")
    }

    private var fields: [String] {
        let said = member.selfSaid.map { said in
            "  Own words: “\(said.words)” (\(DateWords.date(said.on)), \(said.method.rawValue.replacing("_", with: " "))"
                + (said.witness.map { ", heard by \($0)" } ?? "") + ")"
        }
        let told: [String] = PersonField.allCases.compactMap { field in
            guard field != .name, let value = field == .area ? record.area : member.text(of: field) else { return nil }
            return "  \(FieldWords.label(field)): \(value.replacing("_", with: " "))"
        }
        let free = record.free.map { DateWords.part($0.part, of: $0.weekday) }
        return [said].compactMap(\.self) + told
            + (free.isEmpty ? [] : ["  Free: \(free.joined(separator: ", "))"])
            + (record.away.isEmpty
                ? [] : ["  Away on: \(record.away.sorted().map(\.description).joined(separator: ", "))"])
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", title] + lines.map { "  \($0)" }
    }

    private var interests: [String] {
        record.interests.enumerated().map { place, one in
            "\(place + 1). \(InterestWords.said(member.knownAs, one.told.relation, one.label)) "
                + "(\(one.told.visibleTo.rawValue))" + (one.told.note.map { " \($0)" } ?? "")
        }
    }

    private var gifts: [String] {
        record.gifts.map { gift in
            let will = gift.willing.map { $0.rawValue.replacing("_", with: " ") }
            return "\(gift.reference)  \(gift.description) (\(gift.dimension.rawValue))"
                + (will.isEmpty ? "" : ": would \(SummaryWords.list(will))")
                + (gift.lastAskedOn.map { "; last asked \(DateWords.date($0))" } ?? "; never asked")
        }
    }

    private var offers: [String] {
        record.offers.flatMap { offer in
            ["\(offer.reference)  \(OfferWords.line(offer, record.names))"]
                + offer.history.map { "      \(OfferWords.event($0))" }
                + (OfferWords.task(offer.task(on: record.today)).map { ["      * \($0)"] } ?? [])
        }
    }

    private var asks: [String] { record.asks.map { "\($0.reference)  \(AskWords.line($0, record.names))" } }

    private var needs: [String] {
        AccessWords.needs(record.needs)
    }

    private var consents: [String] {
        record.consents.map { consent in
            let state = consent.state.rawValue.replacing("_", with: " ")
            return "\(consent.purpose.rawValue): \(state)"
                + ((consent.endedOn ?? consent.givenOn).map { ", \(DateWords.date($0))" } ?? "")
        }
    }

    private var supporters: [String] {
        record.supporters.map { supporter in
            let may = SupporterScope.allCases.filter(supporter.scopes.contains).map(WhoSeesWords.scope)
            return "\(supporter.reference)  \(supporter.name ?? "a member"), \(supporter.relationship): "
                + (supporter.helps ? "may \(SummaryWords.list(may))" : supporter.isActive ? "not agreed yet" : "ended")
        }
    }

    private var profiles: [String] {
        record.profiles.enumerated().flatMap { place, profile in
            [
                "\(place + 1). " + (profile.dated.map { DateWords.date($0) } ?? "no date"),
                "   Liked and admired: \(profile.likeAndAdmire)", "   Important: \(profile.importantToMe)",
                "   Support: \(profile.howBestToSupportMe)",
            ]
        }
    }

    private var goodDays: [String] {
        record.goodDays.isEmpty ? [] : GoodDaysText(record.goodDays).text.split(separator: "\n").map(String.init)
    }

    private var ties: [String] {
        record.ties.enumerated().map {
            "\($0 + 1). \($1.name), \($1.kind.rawValue.replacing("_", with: " or ")), ring \($1.ring)"
        }
    }

    private var apart: [String] { record.apart.isEmpty ? [] : [record.apart.map(\.rawValue).joined(separator: ", ")] }

    private var sight: [String] { record.whoSees.lines.map { "\($0.who): \($0.what)" } }

    private var undo: [String] {
        record.canUndo == nil ? [] : ["", "The last step can be taken back: circles member undo \(member.reference)"]
    }
}

/// One line of the list of people, for programs and for people.
struct PersonLine: Encodable {
    let member: String
    let name: String
    let area: String
    let status: String
    let phone: String?
    let hint: String?
    private let standing: String

    private enum CodingKeys: String, CodingKey { case member, name, area, status, phone, hint }

    init(_ line: ListPeople.Line) {
        (member, name, area) = (line.reference.rawValue, line.fullName, line.area)
        (status, phone) = (line.status.rawValue, line.phone)
        standing = StatusWords.words(line.status)
        hint = line.hint.map(PersonHintWords.words)
    }

    var text: String {
        "\(member.padded(to: 6))\(name.padded(to: 26))\(area.padded(to: 14))\(standing)"
            + (hint.map { ": \($0)" } ?? "")
    }
}
