import CivilTime
import Domain
import HTTP
import Hub

/// What stands in a form about a gift, as it was typed.
struct GiftAnswers: Sendable {
    var words = ""
    var dimension = ""
    var will: Set<GiftUse> = []
    /// What the form showed of a gift that there is.
    var seen = ""
    /// When the person was last asked for it, where it is put back.
    var asked: CivilDate?

    /// The names of its inputs.
    enum Field {
        static let words = "gift"
        static let dimension = "dimension"
        static let will = "will"
        static let asked = "asked"
    }

    init() {}

    init(_ gift: Gift) {
        words = gift.description
        dimension = gift.dimension.rawValue
        will = Set(gift.willing)
        seen = gift.seen
    }

    init(_ form: Form) {
        words = form[Field.words] ?? ""
        dimension = form[Field.dimension] ?? ""
        will = Set(form.values(Field.will).compactMap(GiftUse.init))
        seen = form[InterestAnswers.Field.seen] ?? ""
        asked = form[Field.asked].flatMap { CivilDate($0) }
    }

    /// - Throws: `.problems` where it is neither head, heart nor hands.
    func known() throws(HubError) -> GiftDimension {
        guard let known = GiftDimension(rawValue: dimension) else {
            throw .problems([Problem(field: Field.dimension, kind: .notAChoice)])
        }
        return known
    }
}

extension Gift {
    /// The hidden fields beside “Put it back”.
    var fields: [(String, String?)] {
        [
            (GiftAnswers.Field.words, description), (GiftAnswers.Field.dimension, dimension.rawValue),
            (GiftAnswers.Field.asked, lastAskedOn?.description),
        ] + willing.map { (GiftAnswers.Field.will, $0.rawValue) }
    }
}
