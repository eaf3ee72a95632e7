import Domain
import ICalendar

/// The last look at a calendar before it goes out: rules whose breach makes programs drop the whole file.
struct CalendarProof {
    let path: String
    let address: String

    /// The longest line that every program reads, without its CRLF (RFC 5545 §3.1).
    private static let lineLength = 75
    /// Google Calendar takes no longer address, and does not say so.
    private static let addressLength = 255

    /// - Throws: `.internal` with the file and what is wrong in it.
    func check(_ calendar: CalendarObject, _ bytes: [UInt8]) throws(HubError) {
        if address.utf16.count > Self.addressLength { throw fault("its address is too long: \(address)") }
        try checkIdentities(of: calendar.events)
        try checkLines(of: bytes)
    }

    private func checkIdentities(of events: [ICalendar.Event]) throws(HubError) {
        var seen: Set<[String]> = []
        for event in events {
            let title = event.summary ?? ""
            if event.uid.isEmpty { throw fault("no UID for “\(title)”") }
            let identity = [event.uid, event.recurrenceID?.description ?? ""]
            if !seen.insert(identity).inserted { throw fault("twice: \(event.uid) “\(title)”") }
        }
    }

    private func checkLines(of bytes: [UInt8]) throws(HubError) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.last?.isEmpty == true else { throw fault("the last line has no end") }
        for (index, line) in lines.dropLast().enumerated() {
            guard line.last == UInt8(ascii: "\r") else { throw fault("line \(index + 1) does not end in CRLF") }
            if line.count - 1 > Self.lineLength { throw fault("line \(index + 1) has \(line.count - 1) octets") }
        }
    }

    private func fault(_ what: String) -> HubError { .internal(hint: "\(path): \(what)") }
}
