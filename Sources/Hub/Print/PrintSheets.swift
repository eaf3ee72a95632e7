package import Domain
import Glibc

/// Writes sheets of a month into a folder: each as a page that needs nothing else, and as PDF where Chromium is installed.
package struct PrintSheets {
    /// Makes the page of a sheet, the same bytes for the same month.
    package typealias Draw = (SheetKind) throws(HubError) -> [UInt8]

    private let path: String
    private let browser: ChromiumProgram?
    private let wantsPDF: Bool

    /// - Parameters:
    ///   - path: A folder; it is made where it is missing.
    ///   - wantsPDF: Whether PDF is made beside the pages.
    ///   - searchPath: Folders with colons between them, as the shell looks for programs.
    package init(to path: String, wantsPDF: Bool, searchPath: String?) {
        self.path = path
        self.wantsPDF = wantsPDF
        browser = wantsPDF ? ChromiumProgram(in: searchPath ?? "/usr/local/bin:/usr/bin:/bin") : nil
    }

    /// Writes one sheet after another; each file is whole or not there.
    ///
    /// - Parameters:
    ///   - kinds: Which sheets.
    ///   - name: What a sheet's files are called, without their ending.
    ///   - draw: Makes the page of one.
    ///   - progress: Told before each sheet.
    /// - Returns: What was written.
    /// - Throws: What drawing throws; `.unavailable` where the disk refuses.
    package func callAsFunction(
        _ kinds: [SheetKind], name: (SheetKind) -> String, draw: Draw, progress: (LongWork) -> Void
    ) throws(HubError) -> PrintedSheets {
        try DiskFolder(path: path).make(mode: kinds.contains(where: \.isPersonal) ? 0o700 : 0o755)
        try browser?.tidy(path)
        var files: [String] = []
        var outcome: PrintedSheets.Outcome = !wantsPDF ? .notWanted : browser == nil ? .noProgram : .made
        for (place, kind) in kinds.enumerated() {
            progress(LongWork("Making the sheets", done: place + 1, of: kinds.count))
            let (page, name) = (try draw(kind), name(kind))
            try write(page, to: "\(name).html", kind)
            files.append("\(name).html")
            guard let browser, outcome == .made else { continue }
            guard let pdf = try browser.pdf(of: "\(path)/\(name).html", besideIn: path) else {
                outcome = .failed(browser.name)
                continue
            }
            try write(pdf, to: "\(name).pdf", kind)
            files.append("\(name).pdf")
        }
        try DiskFolder(path: path).sync()
        return PrintedSheets(files: files, pdf: outcome)
    }

    private func write(_ bytes: [UInt8], to name: String, _ kind: SheetKind) throws(HubError) {
        try DiskFile(path: "\(path)/\(name)").replace(with: bytes, mode: kind.isPersonal ? 0o600 : 0o644)
    }
}
