/// What a remark says of the record itself.
extension NoteWords {
    static let test = Phrases(
        """
        test row|record|entry|data|person|only|line
        this is a test
        just a test
        dummy
        dummy row|record|entry
        please ignore
        ignore this|row
        """)

    static let notAPerson = Phrases(
        """
        not a person|member
        not person
        venue not
        venue contact|only
        is a venue|cafe|shop|business|company|organisation
        organisation not
        business not
        shop not
        """)

    static let notTheSame = Phrases(
        """
        not the same person|as|woman|man|lady|one
        not same person|as
        different person|lady|woman|man|from
        not to be confused with
        no relation to
        other|another person of same
        a different
        """)

    /// Clauses of one or two words that say it all.
    static let alone: [[String]: NoteSigns.Sign] = [
        ["left"]: .left, ["moved"]: .left, ["gone"]: .left, ["ex", "member"]: .left, ["former", "member"]: .left,
        ["lapsed"]: .left, ["quit"]: .left, ["withdrawn"]: .left,
        ["paused"]: .paused, ["pause"]: .paused, ["hold"]: .paused, ["inactive"]: .paused, ["dormant"]: .paused,
        ["hospital"]: .paused, ["resting"]: .paused, ["break"]: .paused,
        ["dead"]: .died, ["died"]: .died, ["rip"]: .died,
        ["delete"]: .askedToBeErased, ["remove"]: .askedToBeErased, ["erase"]: .askedToBeErased,
        ["erased"]: .askedToBeErased, ["deleted"]: .askedToBeErased, ["forget"]: .askedToBeErased,
        ["gdpr", "delete"]: .askedToBeErased,
        ["dnc"]: .doNotContact, ["do", "not", "contact"]: .doNotContact, ["no", "contact"]: .doNotContact,
        ["venue"]: .notAPerson, ["organisation"]: .notAPerson, ["business"]: .notAPerson, ["supplier"]: .notAPerson,
        ["test"]: .test, ["testing"]: .test,
    ]
}
