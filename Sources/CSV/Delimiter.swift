/// What stands between two fields.
public enum Delimiter: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    /// Spreadsheets write it where the comma is the decimal sign.
    case semicolon = 0x3B
    case tab = 0x09
}
