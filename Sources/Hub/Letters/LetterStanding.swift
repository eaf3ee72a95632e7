import CivilTime
import Domain
import Store

/// Whether a letter that was queued is still to be sent: between the two a person may have had enough.
struct LetterStanding {
    /// Why it is not wanted any more.
    let suppression: String?
    /// Whether it comes too late to be of use.
    let isOver: Bool
    /// Whether it stays for another day: nobody is asked anything while they are away.
    let waits: Bool

    /// - Parameters:
    ///   - item: A letter that is due.
    ///   - memory: The keeper's.
    ///   - now: The moment of sending.
    /// - Throws: What the memory says.
    init(_ item: OutboxItem, _ memory: Reading, at now: Instant) throws(HubError) {
        suppression = try Self.suppression(of: item, memory)
        let isTired = item.attempts > 0 && item.createdAt.seconds(until: now) > RetrySchedule.lifetime
        let today = try memory.community().zone.wallTime(at: now).date
        isOver = isTired || Self.isPast(item, today: today)
        let isQuestion = item.kind == .somethingFound || item.kind == .wouldYouHost
        if isQuestion, suppression == nil {
            waits = try memory.awayDays(of: item.recipient).contains(today)
        } else {
            waits = false
        }
    }

    private static func suppression(of item: OutboxItem, _ memory: Reading) throws(HubError) -> String? {
        let status = try memory.member(item.recipient).status
        if item.kind == .somethingFound || item.kind == .wouldYouHost {
            return try OfferStanding(item, memory).suppression
        }
        let isAboutOwn = item.kind != .monthPublished
        guard status == .active || isAboutOwn && status == .enquiry else {
            return "The member is not active any more: \(status.rawValue)."
        }
        let consent = try memory.consents(of: item.recipient)[.programmeByPreferredChannel]
        guard isAboutOwn || consent?.state == .given else { return "The member no longer agrees to the programme." }
        return nil
    }

    /// Nobody needs a month that is over.
    private static func isPast(_ item: OutboxItem, today: CivilDate) -> Bool {
        guard item.kind == .monthPublished, let month = YearMonth(item.about) else { return false }
        return month.last < today
    }
}
