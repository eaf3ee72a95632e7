import CivilTime
import Domain
import Fixtures
import FoundationEssentials
import Glibc
import Hub
import Testing

@Suite("Sheets are written as pages and as PDF")
struct PrintSheetsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A program in a folder of its own that is called as the browser is; `$pdf` is where its answer belongs.
    private func browser(_ script: String) throws -> String {
        let path = folder.file("bin")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let lines = """
            #!/bin/sh
            for word in "$@"; do case "$word" in --print-to-pdf=*) pdf="${word#--print-to-pdf=}";; *) page="$word";; esac; done
            \(script)
            """
        try folder.write(Array(lines.utf8), to: "bin/chromium")
        #expect(chmod("\(path)/chromium", 0o755) == 0)
        return "\(path):/usr/bin:/bin"
    }

    private func print(_ kinds: [SheetKind], _ searchPath: String, wantsPDF: Bool = true) throws -> PrintedSheets {
        try PrintSheets(to: folder.file("out"), wantsPDF: wantsPDF, searchPath: searchPath)(
            kinds, name: { $0.name(of: WorkingTown.month) }, draw: { Array("<p>\($0)</p>".utf8) }, progress: { _ in })
    }

    private var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.file("out")).sorted()) ?? []
    }

    private func mode(_ name: String) -> mode_t {
        var facts = stat()
        return stat(folder.file(name), &facts) == 0 ? facts.st_mode & 0o777 : 0
    }

    @Test func `each sheet becomes a page and a PDF, and the browser's own folder is gone`() throws {
        let path = try browser("printf '%%PDF-1.4 of %s' \"$page\" > \"$pdf\"")
        let printed = try print([.grid, .list], path)
        #expect(printed.pdf == .made)
        #expect(
            names == [
                "2027-03-grid.html", "2027-03-grid.pdf", "2027-03-large-print.html", "2027-03-large-print.pdf",
            ])
        #expect(printed.files.sorted() == names)
        let pdf = String(decoding: try folder.bytes(of: "out/2027-03-grid.pdf"), as: UTF8.self)
        #expect(pdf.hasSuffix("/out/2027-03-grid.html") && pdf.contains("file:///"))
    }

    @Test func `what an interrupted run has left is taken away, and nothing else`() throws {
        let path = try browser("printf '%%PDF-1.4' > \"$pdf\"")
        for name in ["printing-a1B2c3", "printing-notes-of-mine"] {
            try FileManager.default.createDirectory(
                atPath: folder.file("out/\(name)"), withIntermediateDirectories: true)
        }
        _ = try print([.grid], path)
        #expect(names == ["2027-03-grid.html", "2027-03-grid.pdf", "printing-notes-of-mine"])
    }

    @Test func `what a member goes to can be read by nobody but the owner of the files`() throws {
        let path = try browser("printf '%%PDF-1.4' > \"$pdf\"")
        _ = try print([.grid, .own("M003")], path)
        #expect(mode("out") == 0o700)
        #expect(mode("out/2027-03-M003.html") == 0o600 && mode("out/2027-03-M003.pdf") == 0o600)
        #expect(mode("out/2027-03-grid.html") == 0o644)
    }

    @Test(arguments: ["exit 1", "true", "printf 'no pdf' > \"$pdf\"", "kill -9 $$"])
    func `a browser that does not do it leaves the pages, no half file, and says so`(script: String) throws {
        let printed = try print([.grid, .list], try browser(script))
        #expect(printed.pdf == .failed("chromium"))
        #expect(names == ["2027-03-grid.html", "2027-03-large-print.html"])
    }

    @Test func `without a browser there are pages alone`() throws {
        #expect(try print([.grid], folder.file("nowhere")).pdf == .noProgram)
        #expect(try print([.grid], "", wantsPDF: false).pdf == .notWanted)
        #expect(names == ["2027-03-grid.html"])
    }

    @Test func `a folder that is a file is refused, and what fails to be drawn is not there`() throws {
        try folder.write([1], to: "out")
        #expect(throws: HubError.self) { try print([.grid], "", wantsPDF: false) }
        let other = PrintSheets(to: folder.file("other"), wantsPDF: false, searchPath: nil)
        #expect(throws: HubError.notFound("x")) {
            try other(
                [.grid], name: { _ in "a" }, draw: { _ throws(HubError) in throw .notFound("x") },
                progress: { _ in })
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("other")).isEmpty)
    }
}
