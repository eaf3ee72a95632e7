import CivilTime
import Domain
package import HTTP

extension JoinAnswers {
    /// Reads the fields of the posted form.
    package init(_ form: Form) {
        func text(_ name: String) -> String { form[name]?.trimmed ?? "" }
        formKey = text("form_key")
        fullName = text(JoinField.fullName)
        knownAs = text(JoinField.knownAs)
        phone = text(JoinField.phone)
        mobile = text(JoinField.mobile)
        email = text(JoinField.email)
        addressLine = text(JoinField.addressLine)
        postcode = text(JoinField.postcode)
        preferredChannel = Channel(rawValue: text(JoinField.preferredChannel))
        interests = form.values(JoinField.interests).compactMap(Slug.init(rawValue:))
        ownWords = text(JoinField.ownWords)
        for place in 0..<Self.mostQuestions {
            guard let words = form[JoinField.meaningWords(place)] else { break }
            meanings.updateValue(Slug(rawValue: text(JoinField.meaning(place))), forKey: words)
        }
        purpose = text(JoinField.purpose)
        for dimension in GiftDimension.allCases {
            let words = text(JoinField.gift(dimension))
            if !words.isEmpty { gifts[dimension] = words }
        }
        let offers = Set(form.values(JoinField.offers).compactMap(Offer.init(rawValue:)))
        willHost = offers.contains(.host)
        willShare = offers.contains(.share)
        willTeach = offers.contains(.teach)
        free = Set(form.values(JoinField.times).compactMap(WeekPart.init(fieldValue:)))
        area = form[JoinField.area].flatMap { $0.isEmpty ? nil : Reference($0) }
        travel = TravelMode(rawValue: text(JoinField.travel))
        reach = Int(text(JoinField.reach))
        needs = Set(form.values(JoinField.needs).compactMap(AccessNeed.init(rawValue:)))
        company = SupportToAttend(rawValue: text(JoinField.company))
        consents = Set(ConsentPurpose.allCases.filter { form[JoinField.consent($0)] == "yes" })
        isAdult = form[JoinField.adult] == "yes"
    }

    /// More questions than this are not read.
    private static let mostQuestions = 40

    /// What a person may be willing to do with a gift.
    enum Offer: String, CaseIterable {
        case host, share, teach
    }
}

extension WeekPart {
    /// `TU-PM`, as the form sends it.
    var fieldValue: String { "\(weekday.code)-\(part.rawValue)" }

    init?(fieldValue text: String) {
        let words = text.split(separator: "-")
        guard words.count == 2, let weekday = Weekday(code: words[0]), let part = PartOfDay(rawValue: String(words[1]))
        else { return nil }
        self.init(weekday, part)
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
