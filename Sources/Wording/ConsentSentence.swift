package import Domain

/// What a person says yes to in the joining form, one sentence a purpose.
///
/// The version of the wording, kept with every answer, changes whenever a sentence does.
package enum ConsentSentence {
    package static func words(_ purpose: ConsentPurpose) -> String {
        switch purpose {
        case .keepMyDetails: "You may keep what I write here, so that you can answer me."
        case .matchAndIntroduce: "You may look for groups and people I might like, and introduce us."
        case .shareFirstNameWithHosts: "Hosts may know my first name when I am coming."
        case .shareAccessNeedsWithHosts: "Hosts may know what helps me. They need not know why."
        case .programmeByPreferredChannel: "Please send me each month’s calendar, in the way I chose."
        case .photos: "I may be in photographs of our meetups."
        case .wellbeingQuestions: "You may ask me now and then how life is."
        case .healthInformation: "You may note what I tell you about my health."
        case .namedInDirectory: "Other members may see my first name."
        }
    }
}
