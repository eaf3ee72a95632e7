package import CivilTime
package import Domain

/// Something of a month to be printed.
package enum SheetKind: Sendable, Hashable {
    /// The whole month on one sheet.
    case grid
    /// The month day by day, in large print.
    case list
    /// What one member goes to, in large print.
    case own(Reference)

    /// Of the files: `2027-03-grid`, `2027-03-M003`.
    package func name(of month: YearMonth) -> String {
        switch self {
        case .grid: "\(month)-grid"
        case .list: "\(month)-large-print"
        case .own(let member): "\(month)-\(member)"
        }
    }

    /// Whether nobody but the person it is about may read it.
    package var isPersonal: Bool {
        switch self {
        case .grid, .list: false
        case .own: true
        }
    }
}

/// Where sheets went, and whether they became PDF too.
package struct PrintedSheets: Sendable, Hashable {
    /// The names of the files in the order in which they were written.
    package let files: [String]
    package let pdf: Outcome

    package enum Outcome: Sendable, Hashable {
        case made, notWanted
        /// No program that makes PDF of a page is installed.
        case noProgram
        /// It was tried with a program of this name, which did not do it.
        case failed(String)
    }
}
