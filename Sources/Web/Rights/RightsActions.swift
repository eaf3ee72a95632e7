import CivilTime
package import Domain

/// What the page about people's rights asks of the hub, one closure a question.
package struct RightsActions: Sendable {
    package typealias ConnectorID = Identifier<Connector>

    package var desk: @Sendable (ConnectorID) throws(HubError) -> RightsDesk
    /// Everything held on one person, and what forgetting them would do; noted in the audit.
    package var person: @Sendable (ConnectorID, Reference) throws(HubError) -> PersonRights
    /// Throws `.conflict(.mentionsMoved)` where the mentions are not those that were looked at.
    package var erase: @Sendable (ConnectorID, Reference, _ looked: Set<Int>, _ seen: String) throws(HubError) -> Void
    /// What forgetting somebody who is no member would do, by the reference of the row in which they stand.
    package var outsider: @Sendable (ConnectorID, Reference) throws(HubError) -> OutsiderRights
    /// Throws as `erase` does.
    package var eraseOutsider:
        @Sendable (ConnectorID, Reference, _ looked: Set<Int>, _ seen: String) throws(HubError) -> Void
    package var ask: @Sendable (ConnectorID, DataRequestKind, Reference?, _ note: String) throws(HubError) -> Void
    package var close: @Sendable (ConnectorID, Reference, DataRequestOutcome) throws(HubError) -> Void
    package var holdMail: @Sendable (ConnectorID) throws(HubError) -> Void
    package var releaseMail: @Sendable (ConnectorID, _ isDropping: Bool) throws(HubError) -> Void
    package var consent:
        @Sendable (ConnectorID, Reference, ConsentPurpose, ConsentState, SayingMethod) throws(HubError) -> Void
}

/// What the connector sees first: requests and their days, letters that are held back, what is kept no longer.
package struct RightsDesk: Sendable {
    package let requests: [DataRequest]
    package let hold: MailHold?
    package let retention: [RetentionCount]
}

/// What forgetting somebody means who supports a member, comes for a fee, or is whom people ask about something.
package struct OutsiderRights: Sendable {
    package let outsider: Outsider
    package let mentions: [FoundMention]
    /// Which list of mentions this is.
    package let mark: String
    package let lettersEmptied: Int
    package let lettersAnew: Int
}

/// One person's record as they may ask for it, and what forgetting them means.
package struct PersonRights: Sendable {
    package let reference: Reference
    package let fullName: String
    package let records: [HeldRecords]
    /// The answers that hold now, by purpose.
    package let consents: [ConsentPurpose: ConsentState]
    package let held: [HeldCount]
    package let mentions: [FoundMention]
    /// Which list of mentions this is.
    package let mark: String
    package let lettersEmptied: Int
    package let lettersAnew: Int
    package let hosting: [String]
}
