import Domain
package import Intake

/// Why a record of a spreadsheet has its verdict, and what to know of it, each as one sentence for the connector.
package enum IntakeReasonWords {
    package static func sentence(_ reason: IntakeReason) -> String { words(reason).upperFirst.sentence }

    private static func words(_ reason: IntakeReason) -> String {
        passedOver(reason) ?? refused(reason) ?? held(reason) ?? same(reason) ?? asked(reason) ?? beside(reason)
    }

    private static func passedOver(_ reason: IntakeReason) -> String? {
        switch reason {
        case .blank: "A blank row"
        case .title: "A title"
        case .header: "The names of the columns"
        case .totals: "A row of totals"
        case .notAPerson: "This is a place or an organisation, not a person"
        case .remark: "A remark, with nothing to know a person by"
        default: nil
        }
    }

    private static func refused(_ reason: IntakeReason) -> String? {
        switch reason {
        case .underAge: "Under 18: we may keep nothing about them"
        case .referral:
            "Somebody else sent them, and people join by their own word: give the agency the signpost leaflet, so that "
                + "the person can ring us"
        case .testRow: "A row made to try something out"
        case .askedToBeErased: "They asked to be forgotten: if the hub still has them, erase them"
        case .doNotContact: "They asked to be left alone"
        case .erasedBefore: "Somebody with these details was erased: they must not come back by a list"
        default: nil
        }
    }

    private static func held(_ reason: IntakeReason) -> String? {
        switch reason {
        case .noConsent(""): "Nobody has said yes yet: ask them"
        case .noConsent(let said): "\"\(said)\" is no clear yes: ask them"
        case .refusedConsent: "They said no: speak with them, or close the enquiry"
        case .consentNotInList: "This list does not say whether they agreed: ask them"
        case .spokenFor: "Somebody else spoke for them: ask the person"
        default: nil
        }
    }

    private static func same(_ reason: IntakeReason) -> String? {
        switch reason {
        case .sameReference: "The member's number is the same"
        case .nameAgrees(let likeness): agrees(likeness)
        case .sameEmail: "The e-mail address is the same"
        case .sameMobile: "The mobile number is the same"
        case .samePhone: "The telephone number is the same"
        case .sameAddress: "The address is the same"
        case .samePostcode: "The postcode is the same"
        case .birthAgrees: "The age agrees"
        default: nil
        }
    }

    private static func agrees(_ likeness: NameLikeness) -> String {
        switch likeness {
        case .same: "The name is the same"
        case .nickname: "The name is the same but for a short form"
        case .initial: "The name agrees as far as its initials tell"
        case .spelling: "The name is the same but for its spelling"
        case .part: "The part of the name that is told agrees"
        }
    }

    private static func asked(_ reason: IntakeReason) -> String? {
        switch reason {
        case .couple(let names): "More than one person in a row: shall it be divided into \(SummaryWords.list(names))?"
        case .nameAlone: "The name alone does not tell whether it is the same person"
        case .partOfName: "A part of a name does not tell whether it is the same person"
        case .onlySharedContact: "What else agrees is shared by several people"
        case .birthDiffers: "The ages differ"
        case .addressDiffers: "The addresses differ: did they move, or is it somebody else?"
        case .otherName: "The surname is another: did they change it, or is it somebody else?"
        case .severalFit: "Several people fit: which of them is it?"
        case .noName: "There is no name: whose record is it?"
        case .waitsAlready: "The same record waits for your answer already, from a list before."
        case .maybeErased: "Somebody who was erased had the same name, telephone number or e-mail address: is it them?"
        default: nil
        }
    }

    private static func beside(_ reason: IntakeReason) -> String {
        switch reason {
        case .died: "The sheet says that they have died: nothing will be sent to them"
        case .left: "The sheet says that they have left"
        case .paused: "The sheet says that they are taking a break"
        case .knownAs(let status): "\(known(status)), and that stays as it is"
        case .sharesContact(let field, let others):
            "\(IntakeWords.words(field)) is also that of \(SummaryWords.list(others.map(IntakeWords.words)))"
        case .namesake(let others):
            "Somebody else has the same name: \(SummaryWords.list(others.map(IntakeWords.words)))"
        case .saysNotTheSame: "The sheet says that it is another person"
        case .noWayToReach: "There is no way to reach them: ask for one"
        case .ageUnknown: "Their age is not known: make sure that they are 18 or over"
        case .healthNote: "There are words about health: they are a note for you alone"
        case .safetyNote: "There are words about safety: see what may be shown"
        case .hiddenLike(let words): "\"\(words)\" is not shown to other members"
        case .consentInPart(let purposes):
            "They said no to \(SummaryWords.list(purposes.map(purpose))), and yes to the rest"
        default: unread(reason)
        }
    }

    private static func known(_ status: MemberStatus) -> String {
        switch status {
        case .enquiry: "The hub knows them as an enquiry"
        case .active: "The hub knows them as a member"
        case .paused: "The hub knows that they are taking a break"
        case .left, .erased: "The hub knows that they have left"
        case .died: "The hub knows that they have died"
        case .closed: "The hub knows them as somebody who did not join"
        }
    }

    private static func unread(_ reason: IntakeReason) -> String {
        switch reason {
        case .impossibleDate(let field, let text):
            "\"\(text)\" cannot be \(IntakeWords.words(field)): the calendar has no such day, or nobody is that old"
        case .unreadDate(let field, let text): "\"\(text)\" was not understood as \(IntakeWords.words(field))"
        case .unreadBirth(let text): "\"\(text)\" was not understood as a date of birth or an age"
        case .phoneDigitsLost(let text): "The spreadsheet has lost the last digits of \(text): ask for the number"
        case .unreadPhone(let text): "\"\(text)\" is no telephone number"
        case .unreadEmail(let text): "\"\(text)\" is no e-mail address"
        case .doubtfulEmail(let text, let meant?): "\(text) looks misspelt: is it \(meant)? Nothing is sent to either"
        case .doubtfulEmail(let text, nil): "\(text) cannot be right: ask for the e-mail address"
        case .unreadPostcode(let text): "\"\(text)\" is no whole postcode"
        case .unclearAnswer(let field, let text): "\"\(text)\" is no answer about \(IntakeWords.words(field))"
        case .unreadWords(let field, let text): "\"\(text)\" was not all understood: \(IntakeWords.words(field))"
        case .formulaDropped(let field): "A formula has no text to read: \(IntakeWords.words(field))"
        default: "See the row itself"
        }
    }

    private static func purpose(_ purpose: ConsentPurpose) -> String {
        switch purpose {
        case .keepMyDetails: "keeping their details"
        case .matchAndIntroduce: "being introduced"
        case .shareFirstNameWithHosts: "telling hosts their first name"
        case .shareAccessNeedsWithHosts: "telling hosts what they need"
        case .programmeByPreferredChannel: "getting the programme"
        case .photos: "photos"
        case .wellbeingQuestions: "questions about wellbeing"
        case .healthInformation: "keeping words about health"
        case .namedInDirectory: "being named in the directory"
        }
    }
}
