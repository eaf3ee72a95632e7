package import Domain
import Mail
import Store

/// How many letters publishing a month would make.
package struct PreviewLetters {
    let hub: CommunityHub
    let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// The letters by the channel they would go by.
    package func callAsFunction(as viewer: Viewer) throws(HubError) -> [Channel: Int] {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let community = try memory.community()
            let canMail = settings.sender != nil || MailAddress(community.email, called: nil) != nil
            var counts: [Channel: Int] = [:]
            for recipient in try memory.reckoning({ () throws(HubError) in try memory.recipientsOfMonth() }) {
                counts[Way(to: recipient, canMail: canMail, town: community.name).channel, default: 0] += 1
            }
            return counts
        }
    }
}
