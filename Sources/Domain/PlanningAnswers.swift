/// What people said and where they were, as planning takes it into account.
package struct PlanningAnswers: Sendable {
    package let replies: [Identifier<Event>: [Identifier<Member>: Reply]]
    package let leftOutLastMonth: Set<Identifier<Member>>

    package init(
        replies: [Identifier<Event>: [Identifier<Member>: Reply]], leftOutLastMonth: Set<Identifier<Member>>
    ) {
        self.replies = replies
        self.leftOutLastMonth = leftOutLastMonth
    }
}
