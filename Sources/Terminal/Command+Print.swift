import CivilTime
import Domain
import Hub
import Wording

extension Command {
    private static let folder = Option("to", "DIR", "the folder for them; it is made where it is missing")
    private static let large = Option("large", nil, "the month in large print, day by day")
    private static let grid = Option("grid", nil, "the month on one sheet, for the wall")
    private static let member = Option("member", "MEMBER", "what this member goes to; may be said again")
    private static let members = Option(
        "members", nil, "the same for everyone who hears of the month by post, telephone or from a person")
    private static let html = Option("html", nil, "only the pages, without PDF")

    static let programmePrint = Command(
        name: ["programme", "print"],
        summary: "Makes sheets of a published month: the grid and the large print list, or what members go to",
        operands: "YYYY-MM", options: [folder, grid, large, member, members, html, .data],
        examples: [
            "circles programme print 2027-03 --to march",
            "circles programme print 2027-03 --to march --member M003 --member M017",
            "circles programme print 2027-03 --to envelopes --members",
        ],
        notes: [
            "Each sheet is a page that any browser prints, and PDF beside it where Chromium is installed.",
            "A member's own sheet has their address where the window of an envelope is, if they have letters by post.",
        ]
    ) { arguments, surroundings in
        let month = try arguments.month()
        guard let target = arguments[folder] else { throw UsageError("Say where the sheets go: --to DIR.") }
        let hub = try arguments.hubForReading()
        let kinds = try kinds(arguments, hub)
        // Whoever is named is looked for before anything is written.
        for member in arguments.all(member) {
            _ = try surroundings.sheet(hub, .own(Reference(typed: member)), month)
        }
        var progress = Progress(console: surroundings.console)
        let printed = try PrintSheets(
            to: target, wantsPDF: !arguments.has(html), searchPath: surroundings.environment["PATH"]
        )(
            kinds, name: { $0.name(of: month) },
            draw: { kind throws(HubError) in try surroundings.sheet(hub, kind, month) },
            progress: { progress.step($0) })
        progress.done()
        let hasPublic = kinds.contains { !$0.isPersonal }
        let text = PrintText(
            printed, in: target, isPersonal: kinds.contains(where: \.isPersonal),
            address: hasPublic ? PublicAddress(try hub.publicAddress()) : nil)
        surroundings.console.say(text.files)
        for line in text.advice { surroundings.console.complain(line) }
        if case .failed = printed.pdf { return .refused }
        return .done
    }

    /// What is asked for; the two public sheets where nothing is.
    private static func kinds(_ arguments: Arguments, _ hub: CommunityHub) throws(HubError) -> [SheetKind] {
        var kinds: [SheetKind] = []
        if arguments.has(grid) { kinds.append(.grid) }
        if arguments.has(large) { kinds.append(.list) }
        kinds += arguments.all(member).map { .own(Reference(typed: $0)) }
        if arguments.has(members) {
            kinds += try ShowOwnMonth(hub).readersOnPaper(as: .keeper).map { .own($0) }
        } else if kinds.isEmpty {
            kinds = [.grid, .list]
        }
        var seen: Set<SheetKind> = []
        return kinds.filter { seen.insert($0).inserted }
    }
}

/// What came of printing, for people.
struct PrintText {
    private let printed: PrintedSheets
    private let folder: String
    private let isPersonal: Bool
    /// Where the code on the sheets leads; nil where none stands on them anyway.
    private let address: PublicAddress?

    init(_ printed: PrintedSheets, in folder: String, isPersonal: Bool, address: PublicAddress? = nil) {
        self.address = address
        self.printed = printed
        self.folder = folder
        self.isPersonal = isPersonal
    }

    /// A file a line.
    var files: String {
        guard !printed.files.isEmpty else { return "Nobody hears of the month on paper or from a person." }
        return printed.files.map { "\(folder)/\($0)" }.joined(separator: "\n")
    }

    /// Why no square for a camera stands on the public sheets.
    private var code: String? {
        guard let address, let obstacle = address.obstacle else { return nil }
        switch obstacle {
        case .onlyThisMachine:
            return "No code for phones stands on them: \(address.words) is an address of this machine alone."
        case .nobodysName:
            return
                "No code for phones stands on them: \(address.words) is nobody's address yet (circles address)."
        }
    }

    /// What else to know, a line each.
    var advice: [String] {
        let pdf: String? =
            switch printed.pdf {
            case .made, .notWanted: nil
            case .noProgram:
                "There is no PDF: install Chromium (on Debian: apt-get install chromium fonts-liberation), or print the "
                    + "pages from any browser."
            case .failed(let name):
                "\(name) could not make the PDF. The pages are there: print them from any browser."
            }
        let care = isPersonal ? "What a member goes to is theirs alone. Give each sheet to nobody else." : nil
        return printed.files.isEmpty ? [] : [pdf, code, care].compactMap(\.self)
    }
}
