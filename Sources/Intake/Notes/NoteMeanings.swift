import Domain

extension NoteWords {
    /// What a phrase of a remark means.
    enum Meaning: Hashable, Sendable {
        /// A sign, if the phrase speaks of the person of the record.
        case about(NoteSigns.Sign)
        /// A sign, of whomever it speaks.
        case says(NoteSigns.Sign)
        /// Something that somebody did: their own word, if it was the person.
        case act
        case channel(Channel)
        case neverShown
        case doNotContact
        /// Another way to reach the person.
        case anotherWay
        /// "Not" before a word of erasing.
        case notErasing
        case underAge
    }

    /// All phrases, each with its meaning.
    static let lexicon = Lexicon<Meaning>([
        (.about(.died), died), (.about(.left), left), (.about(.paused), paused), (.about(.askedToBeErased), erase),
        (.about(.referral), referral), (.says(.health), health), (.says(.safety), safety),
        (.says(.notTheSame), notTheSame), (.says(.test), test), (.says(.notAPerson), notAPerson),
        (.says(.spokenFor), spokenFor), (.says(.ownWord), ownWord), (.says(.doNotContact), leaveAlone), (.act, acts),
        (.doNotContact, doNotContact), (.anotherWay, anotherWay), (.neverShown, neverShown), (.notErasing, notErasing),
        (.underAge, underAge),
        (
            .channel(.sms),
            Phrases("text|texts|sms only\ntext or e mail|email only\nprefers|prefer text|texts|texting\nby text")
        ),
        (
            .channel(.email),
            Phrases("email|emails only\ne mail only\nprefers|prefer email\nprefers e mail\nby email")
        ),
        (.channel(.post), Phrases("post|letter|letters only\nprefers|prefer post|letters\nby post")),
        (.channel(.phone), Phrases("phone|ring|telephone|landline only\nprefers|prefer phone|calls|telephone")),
        (.channel(.inPerson), Phrases("call in\nleave note|message\nno phone no email\nno phone no e mail")),
    ])
}
