package import Domain

/// Something that was mended in reading a record; `field` is where.
package enum Repair: Sendable, Hashable {
    /// Letters that had gone through the wrong encoding.
    case mojibake(MemberField)
    /// Characters that no text holds were taken out.
    case controlCharacters(MemberField)
    /// A ditto mark stood for what the row above has.
    case ditto(MemberField)
    /// A formula stood for this text.
    case formulaText(MemberField)
    /// A formula without a text was left out.
    case formulaDropped(MemberField)
    /// Words such as "none" or "n/a" stood for nothing.
    case saidNone(MemberField)

    /// The surname stood first.
    case nameTurned
    case nameCase
    case titleTaken(String)
    /// Words behind the name that are none of it: `(Lower Wending)`.
    case nameRemark(String)
    case knownAs(String)
    case oneNameOnly

    /// The spreadsheet had dropped the zero at the front.
    case phoneZero(String)
    /// Letters stood for digits, or the number was written another way.
    case phoneSpelling(String)
    /// A mobile number stood among the landlines, or the other way.
    case phoneMoved(String)
    /// Words stood where a number belongs; they are kept as a note.
    case phoneWordsKept
    case emailSpelling(String)
    case postcodeLetters(String)
    case postcodeSpelling(String)

    case dateSpelling(MemberField, String)
    /// Only month and year are known.
    case dayUnknown(String)
    /// A year of two digits was taken for this one.
    case century(Int)
    case ageFromWords

    /// A cell was cut into this many.
    case divided(MemberField, Int)
    /// Something to be shown to nobody was marked so.
    case hidden(WithheldField)
    /// A column nobody knows: kept as a note.
    case columnKept(String)
    /// Words in a cell that were not understood: kept as a note.
    case wordsKept(MemberField)
}
