package import Domain

/// Who comes to what somebody holds, as the host reads it.
package enum HostWords {
    /// What follows a name: `, with one friend, and somebody who helps them, perhaps`; empty where there is nothing.
    package static func beside(_ guest: HostGuest) -> String {
        let friends = guest.friends == 0 ? nil : "with \(AnswerWords.friends(guest.friends))"
        let helper = guest.hasCompanion ? "with somebody who helps them" : nil
        return [friends, helper, guest.isSure ? nil : "perhaps"].compactMap(\.self).map { ", \($0)" }.joined()
    }

    /// How many more that makes, for chairs and cups: ` With them: three friends and one helper.`; empty for none.
    package static func along(_ guests: [HostGuest]) -> String {
        let (friends, helpers) = (guests.reduce(0) { $0 + $1.friends }, guests.count(where: \.hasCompanion))
        let parts = [
            friends == 0 ? nil : AnswerWords.friends(friends),
            helpers == 0 ? nil : "\(SummaryWords.number(helpers)) \(helpers == 1 ? "helper" : "helpers")",
        ].compactMap(\.self)
        return parts.isEmpty ? "" : " With them: \(SummaryWords.list(parts))."
    }
}
