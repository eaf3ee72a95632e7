import CQREncode
import Glibc

/// A text as a square of dark and light modules that a camera reads: a QR code, ISO/IEC 18004.
///
/// The smallest square is taken in which the text fits; the same text always gives the same square. The quiet zone of
/// four light modules on every side is left to whoever draws it.
public struct QRCode: Sendable, Hashable {
    /// Modules along each side: 21 to 177.
    public let side: Int
    private let modules: [Bool]

    /// How much of a square may be spoiled and still be read.
    public enum Correction: Sendable, Hashable, CaseIterable {
        /// About 7, 15, 25 and 30 hundredths.
        case low, medium, quartile, high
    }

    /// The square of a text.
    ///
    /// - Parameters:
    ///   - text: At most 2,953 bytes of UTF-8, less with more correction.
    ///   - correction: Medium is what print on paper wants.
    /// - Throws: `.empty`, `.tooLong`; `.outOfMemory`.
    public init(_ text: String, correction: Correction = .medium) throws(QRCodeError) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Self.mostBytes else { throw .tooLong }
        // Version 0: the smallest that will do.
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, correction.level) else {
            throw errno == ENOMEM ? .outOfMemory : .tooLong
        }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        let count = side * side
        guard let data = code.pointee.data else { throw .outOfMemory }
        modules = (0..<count).map { Int(data[$0]) & CQRENCODE_DARK != 0 }
    }

    /// Whether a module is dark; rows from the top and columns from the left, both from 0.
    public func isDark(row: Int, column: Int) -> Bool { modules[row * side + column] }

    /// The rows from the top, each as its stretches of dark modules.
    public var stretches: [[Range<Int>]] {
        (0..<side).map { row in
            var found: [Range<Int>] = []
            var start: Int?
            for column in 0...side {
                let dark = column < side && isDark(row: row, column: column)
                if dark { start = start ?? column }
                if !dark, let begun = start {
                    found.append(begun..<column)
                    start = nil
                }
            }
            return found
        }
    }

    /// Version 40 with the least correction.
    private static let mostBytes = 2_953
}

/// Why a text has no square.
public enum QRCodeError: Error, Sendable, Hashable {
    case empty, tooLong, outOfMemory
}

extension QRCode.Correction {
    fileprivate var level: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
