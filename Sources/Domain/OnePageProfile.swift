/// What others like in a person, what matters to them, and how to support them well, in their words.
package struct OnePageProfile: Sendable, Hashable {
    package let member: Identifier<Member>
    package let likeAndAdmire: String
    package let importantToMe: String
    package let howBestToSupportMe: String
    package let goodDay: String?
    package let badDay: String?

    package init(
        member: Identifier<Member>, likeAndAdmire: String, importantToMe: String, howBestToSupportMe: String,
        goodDay: String?, badDay: String?
    ) {
        self.member = member
        self.likeAndAdmire = likeAndAdmire
        self.importantToMe = importantToMe
        self.howBestToSupportMe = howBestToSupportMe
        self.goodDay = goodDay
        self.badDay = badDay
    }
}
