package import Domain
package import Intake

/// What was made of a record of a spreadsheet, as sentences for the connector.
package enum IntakeWords {
    /// What a verdict does once it is confirmed.
    package static func words(_ verdict: Verdict) -> String {
        switch verdict {
        case .create: "new member"
        case .merge: "known already: fill in what is missing"
        case .ask: "needs your answer"
        case .hold: "new enquiry, until they say yes"
        case .refuse: "not taken in"
        case .skip: "nothing to take in"
        }
    }

    /// `M012`, or `row 7`.
    package static func words(_ counterpart: Counterpart) -> String {
        switch counterpart {
        case .member(let reference): reference.rawValue
        case .row(let row): "row \(row)"
        }
    }

    /// `M004 or row 7`.
    package static func choice(_ counterparts: [Counterpart]) -> String {
        SummaryWords.list(counterparts.map(words), "or")
    }

    /// What a column tells, as it stands in a sentence: `the postcode`.
    package static func words(_ field: MemberField) -> String {
        switch field {
        case .reference: "the member's number"
        case .name, .firstName, .lastName: "the name"
        case .title: "the title"
        case .knownAs: "what they are called"
        case .birth: "the date of birth or age"
        case .address: "the address"
        case .postcode: "the postcode"
        case .phone: "the telephone number"
        case .mobile: "the mobile number"
        case .email: "the e-mail address"
        case .channel: "how they like to hear from us"
        case .language: "the language"
        case .likes: "what they like"
        case .misses: "what they miss"
        case .tries: "what they would like to try"
        case .gifts: "what they can give"
        case .freeTimes: "when they are free"
        case .needs: "what helps them to come"
        case .homeCare: "home care"
        case .supporter: "who helps them"
        case .heardFrom: "how they heard of us"
        case .referredBy: "who sent them"
        case .joinedOn: "the date of joining"
        case .status: "the status"
        case .consent: "what they agreed to"
        case .photoConsent: "the answer about photos"
        case .hostConsent: "the answer about hosts"
        case .programmeConsent: "the answer about the programme"
        case .notes, .ignore: "the notes"
        }
    }

    package static func words(_ field: WithheldField) -> String {
        switch field {
        case .address: "the address"
        case .surname: "the surname"
        case .photo: "photos"
        case .phone: "the telephone number"
        case .email: "the e-mail address"
        case .firstName: "the first name"
        case .interests: "interests"
        case .gifts: "gifts"
        case .accessNeeds: "what helps"
        case .programme: "what they go to"
        }
    }

    /// What was mended in reading, as one sentence.
    package static func sentence(_ repair: Repair) -> String { words(repair).upperFirst.sentence }

    private static func words(_ repair: Repair) -> String {
        switch repair {
        case .mojibake(let field): "Broken letters in \(words(field)) are put right"
        case .controlCharacters(let field): "Characters that cannot be read were taken out of \(words(field))"
        case .ditto(let field): "A ditto mark: \(words(field)) is taken from the row above"
        case .formulaText(let field): "A formula: \(words(field)) is read from its text"
        case .formulaDropped(let field): "A formula without a text was left out of \(words(field))"
        case .saidNone(let field): "\(words(field)): the sheet says there is none"
        case .nameTurned: "The surname stood first"
        case .nameCase: "The capitals of the name are put right"
        case .titleTaken(let title): "\"\(title)\" is kept as the title"
        case .nameRemark(let text): "\"\(text)\" stood beside the name and is kept as a note"
        case .knownAs(let name): "They are called \(name)"
        case .oneNameOnly: "Only one name is known"
        case .phoneZero(let number): "The spreadsheet had lost the zero at the front: \(number)"
        case .phoneSpelling(let number): "The telephone number is written as \(number)"
        case .phoneMoved(let number): "\(number) stood in the other telephone column"
        case .phoneWordsKept: "Words beside the telephone number are kept as a note"
        case .emailSpelling(let address): "The e-mail address is written as \(address)"
        case .postcodeLetters(let postcode): "Letters stood for digits in the postcode: \(postcode)"
        case .postcodeSpelling(let postcode): "The postcode is written as \(postcode)"
        case .dateSpelling(let field, let date): "\(words(field)) is read as \(date)"
        case .dayUnknown(let month): "Only the month of joining is known: \(month)"
        case .century(let year): "The year of birth is read as \(year)"
        case .ageFromWords: "The age is read from words"
        case .divided(let field, let number): "\(words(field)): \(SummaryWords.number(number)) things stood in one cell"
        case .hidden(let field): "\(words(field)): to be shown to nobody"
        case .columnKept(""): "A cell beyond the last column is kept as a note"
        case .columnKept(let heading): "The column \"\(heading)\" is not known and is kept as a note"
        case .wordsKept(let field): "\(words(field)): words that were not understood are kept"
        }
    }
}
